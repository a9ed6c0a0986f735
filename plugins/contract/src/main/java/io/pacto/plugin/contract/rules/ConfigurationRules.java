package io.pacto.plugin.contract.rules;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract.Configuration;
import io.pacto.api.Finding;
import io.pacto.api.Node;
import io.pacto.api.Validator;
import io.pacto.api.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks names, schema files and references of configuration entries. */
public final class ConfigurationRules implements Validator {

    private final Findings findings = new Findings(
            "FILE_NOT_FOUND",
            "INVALID_CONFIG_JSON",
            "INVALID_CONFIG_SCHEMA",
            "INVALID_CONFIG_REF",
            "DUPLICATE_CONFIGURATION_NAME");
    private final Map<String, Node> seen = new LinkedHashMap<>();

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        boolean files = BundleFile.given(bundle);
        for (Configuration each : bundle.contract().configurations()) {
            Value<String> schema = each.schema();
            if (schema != null && files) {
                add(new SchemaFile(bundle, context, schema).check("INVALID_CONFIG_JSON", "INVALID_CONFIG_SCHEMA"));
            }
            Value<String> ref = each.ref();
            if (ref != null) {
                add(Oci.check("INVALID_CONFIG_REF", ref));
            }
            name(each);
        }
        return findings.list();
    }

    private void name(Configuration each) {
        Value<String> name = each.name();
        if (name.written()) {
            Node earlier = seen.put(name.value(), each.node());
            if (earlier != null) {
                add(Duplicate.error("DUPLICATE_CONFIGURATION_NAME", name, earlier));
            }
        }
    }

    private void add(@Nullable Finding finding) {
        if (finding != null) {
            findings.add(finding);
        }
    }
}
