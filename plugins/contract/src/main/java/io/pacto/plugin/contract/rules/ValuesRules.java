package io.pacto.plugin.contract.rules;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract.Configuration;
import io.pacto.api.Finding;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Schemas.Violation;
import io.pacto.api.Validator;
import io.pacto.api.Value;
import io.pacto.plugin.contract.Secrets;
import java.util.List;

/** Holds configuration values to the schema beside them. */
public final class ValuesRules implements Validator {

    private final Findings findings = new Findings("VALUES_WITHOUT_SCHEMA", "CONFIG_VALUES_VALIDATION_FAILED");

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        boolean files = BundleFile.given(bundle);
        for (Configuration each : bundle.contract().configurations()) {
            Mapping values = each.values();
            if (values == null || values.entries().isEmpty()) {
                continue;
            }
            Value<String> schema = each.schema();
            if (schema != null && files) {
                evaluate(bundle, context, schema, values);
            } else if (schema == null && each.ref() == null) {
                findings.add(Finding.error(
                                "VALUES_WITHOUT_SCHEMA", values, "values are given, but no schema to hold them to")
                        .hint("name a schema file of the bundle beside the values"));
            }
        }
        return findings.list();
    }

    private void evaluate(Bundle bundle, Context context, Value<String> file, Mapping values) {
        Node schema = new SchemaFile(bundle, context, file).usable();
        if (schema == null) {
            return; // reported by the rules of configuration
        }
        for (Violation violation : context.schemas().evaluate(schema, bundle.files(), file.value(), values)) {
            findings.add(finding(violation));
        }
    }

    private static Finding finding(Violation violation) {
        Node at = violation.at();
        String message = "values do not satisfy the schema at " + at.path() + ": " + violation.message();
        Finding finding = Finding.error("CONFIG_VALUES_VALIDATION_FAILED", at, Secrets.hide(message, at));
        return violation.keyword().equals("required") ? finding.at(Findings.firstKey(at)) : finding;
    }
}
