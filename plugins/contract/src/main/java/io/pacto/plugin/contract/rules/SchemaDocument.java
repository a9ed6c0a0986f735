package io.pacto.plugin.contract.rules;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Finding;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Schemas.Violation;
import io.pacto.api.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interface file that calls itself a JSON Schema, held to the description of its draft. Unknown drafts are nobody's
 * error, and no reference is followed.
 */
final class SchemaDocument {

    static final String RULE = "contract.json-schema.invalid";

    /** More than anybody repairs in one go. */
    private static final int SHOWN = 20;

    private static final String KEY = "$schema";
    private static final String HINT = "correct the file, or change its root key \"$schema\" when it is something else";
    private static final List<String> DRAFTS = List.of(
            "http://json-schema.org/draft-04/schema",
            "http://json-schema.org/draft-06/schema",
            "http://json-schema.org/draft-07/schema",
            "https://json-schema.org/draft/2019-09/schema",
            "https://json-schema.org/draft/2020-12/schema");

    private SchemaDocument() {}

    static List<Finding> check(Bundle bundle, Context context, Value<String> file, Node root) {
        String draft = draft(root.text(KEY));
        List<Finding> findings = new ArrayList<>();
        if (draft == null || PlainSchema.accepts(root)) {
            return findings;
        }
        Mapping description =
                Mapping.builder().put(KEY, draft).put("$ref", draft).build();
        List<Violation> violations = context.schemas().evaluate(description, bundle.files(), file.value(), root);
        for (Violation violation : violations.subList(0, Math.min(SHOWN, violations.size()))) {
            String where = violation.at().path();
            findings.add(finding(file, violation.at(), (where.isEmpty() ? "" : where + ": ") + violation.message()));
        }
        int more = violations.size() - SHOWN;
        if (more > 0) {
            findings.add(finding(file, root, more + (more == 1 ? " more place" : " more places")));
        }
        return findings;
    }

    private static Finding finding(Value<String> file, Node at, String what) {
        String message = "file \"" + BundleFile.asWritten(file) + "\" is not the JSON Schema it says: " + what;
        return Finding.error(RULE, file.node(), message).at(at.position()).hint(HINT);
    }

    /** The draft as it names itself: people write either scheme, and an empty fragment. */
    private static @Nullable String draft(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String plain = written.endsWith("#") ? written.substring(0, written.length() - 1) : written;
        int scheme = plain.indexOf("://");
        for (String draft : DRAFTS) {
            if (scheme > 0 && isWeb(plain.substring(0, scheme)) && draft.endsWith(plain.substring(scheme))) {
                return draft;
            }
        }
        return null;
    }

    private static boolean isWeb(String scheme) {
        return scheme.equals("http") || scheme.equals("https");
    }
}
