package io.pacto.plugin.contract.rules;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract.Interface;
import io.pacto.api.DocumentException;
import io.pacto.api.Finding;
import io.pacto.api.Node;
import io.pacto.api.Validator;
import io.pacto.api.Value;
import java.util.List;
import java.util.Locale;

/**
 * Checks that interface files are there, can be read, and are JSON Schemas when they call themselves that. What other files
 * say is the business of their formats.
 */
public final class InterfaceFileRules implements Validator {

    private final Findings findings = new Findings("FILE_NOT_FOUND", "INVALID_CONTRACT_FILE", SchemaDocument.RULE);

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        if (BundleFile.given(bundle)) {
            for (Interface each : bundle.contract().interfaces()) {
                Value<String> file = each.contract();
                if (file != null && !file.value().isEmpty()) {
                    check(bundle, context, file);
                }
            }
        }
        return findings.list();
    }

    private void check(Bundle bundle, Context context, Value<String> file) {
        Finding absent = BundleFile.check(bundle, file);
        if (absent != null) {
            findings.add(absent);
            return;
        }
        if (!isDocument(file.value())) {
            return;
        }
        try {
            Node root = context.documents().parse(file.value(), bundle.files().read(file.value()));
            for (Finding finding : SchemaDocument.check(bundle, context, file, root)) {
                findings.add(finding);
            }
        } catch (DocumentException e) {
            String message = "file \"" + BundleFile.asWritten(file) + "\" cannot be read: " + e.problem();
            findings.add(
                    Finding.error("INVALID_CONTRACT_FILE", file.node(), message).at(e.position()));
        }
    }

    private static boolean isDocument(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }
}
