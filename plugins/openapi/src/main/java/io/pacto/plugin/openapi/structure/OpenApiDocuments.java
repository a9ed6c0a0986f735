package io.pacto.plugin.openapi.structure;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.DocumentException;
import io.pacto.api.Finding;
import io.pacto.api.Node;
import io.pacto.api.Position;
import io.pacto.api.Validator;
import io.pacto.api.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Checks that files of http interfaces which call themselves OpenAPI 3.0 or 3.1 are that.
 *
 * <p>Files that are missing or do not parse are reported by the rules of the contract; those of other formats and versions
 * are nobody's error. No reference is followed.
 */
public final class OpenApiDocuments implements Validator {

    private static final String RULE = "openapi.document.invalid";
    private static final String HINT = "correct the file, or change its root key \"openapi\" when it is something else";

    private final List<Finding> findings = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();

    /** The host makes one for each run. */
    public OpenApiDocuments() {}

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        for (Contract.Interface each : bundle.contract().interfaces()) {
            Value<String> file = each.contract();
            if (file == null || !each.type().value().equals("http") || !isDocument(file.value())) {
                continue;
            }
            if (!seen.contains(file.value()) && bundle.files().has(file.value())) {
                seen.add(file.value());
                check(bundle, context, file);
            }
        }
        return findings;
    }

    private void check(Bundle bundle, Context context, Value<String> file) {
        Node root;
        try {
            root = context.documents().parse(file.value(), bundle.files().read(file.value()));
        } catch (DocumentException saidAboutTheContract) {
            return;
        }
        String version = family(root.text("openapi"));
        if (version == null) {
            return;
        }
        Problems problems = Walk.check(Table.of(version), root);
        String start = "file \"" + file.value() + "\" is not OpenAPI " + version + ": ";
        for (Problem problem : problems.first()) {
            add(file, start + problem.message(), problem.at());
        }
        int more = problems.count() - problems.first().size();
        if (more > 0) {
            add(file, start + more + (more == 1 ? " more place" : " more places"), Position.of(file.value()));
        }
    }

    private void add(Value<String> file, String message, Position at) {
        findings.add(Finding.error(RULE, file.node(), message).at(at).hint(HINT));
    }

    /** The version whose table is to be used; {@code 3.1} without a patch number is a slip and not another format. */
    private static @Nullable String family(@Nullable String written) {
        if (written == null) {
            return null;
        }
        for (String version : List.of("3.0", "3.1")) {
            if (written.equals(version) || written.startsWith(version + ".")) {
                return version;
            }
        }
        return null;
    }

    private static boolean isDocument(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }
}
