package io.pacto.plugin.contract.rules;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract.Policy;
import io.pacto.api.Finding;
import io.pacto.api.Node;
import io.pacto.api.Validator;
import io.pacto.api.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks names, schema files and references of policy entries; holding the contract to them is another layer's work. */
public final class PolicyRules implements Validator {

    private final Findings findings = new Findings(
            "POLICY_EMPTY",
            "FILE_NOT_FOUND",
            "INVALID_POLICY_JSON",
            "INVALID_POLICY_SCHEMA",
            "INVALID_POLICY_REF",
            "DUPLICATE_POLICY_NAME");
    private final Map<String, Node> seen = new LinkedHashMap<>();

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        boolean files = BundleFile.given(bundle);
        for (Policy each : bundle.contract().policies()) {
            Value<String> schema = each.schema();
            Value<String> ref = each.ref();
            if (schema == null && ref == null) {
                add(Finding.error("POLICY_EMPTY", each.node(), "the policy names neither a schema nor a ref"));
            }
            if (schema != null && files) {
                add(new SchemaFile(bundle, context, schema).check("INVALID_POLICY_JSON", "INVALID_POLICY_SCHEMA"));
            }
            if (ref != null) {
                add(Oci.check("INVALID_POLICY_REF", ref));
            }
            name(each);
        }
        return findings.list();
    }

    private void name(Policy each) {
        Value<String> name = each.name();
        if (name != null) {
            Node earlier = seen.put(name.value(), each.node());
            if (earlier != null) {
                add(Duplicate.error("DUPLICATE_POLICY_NAME", name, earlier));
            }
        }
    }

    private void add(@Nullable Finding finding) {
        if (finding != null) {
            findings.add(finding);
        }
    }
}
