package io.pacto.plugin.asyncapi.structure;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.DocumentException;
import io.pacto.api.Finding;
import io.pacto.api.Node;
import io.pacto.api.Position;
import io.pacto.api.Validator;
import io.pacto.api.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Checks that files of interfaces which call themselves AsyncAPI 2.0 to 2.6, 3.0 or 3.1 are that, whatever the type of the
 * interface: websockets are described under http.
 *
 * <p>Files that are missing or do not parse are reported by the rules of the contract; those of other formats and versions
 * are nobody's error. No reference is followed.
 */
public final class AsyncApiDocuments implements Validator {

    private static final String RULE = "asyncapi.document.invalid";
    private static final String HINT =
            "correct the file, or change its root key \"asyncapi\" when it is something else";
    private static final List<String> VERSIONS = List.of("2.0", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3.0", "3.1");

    private final List<Finding> findings = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();

    /** The host makes one for each run. */
    public AsyncApiDocuments() {}

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        for (Contract.Interface each : bundle.contract().interfaces()) {
            Value<String> file = each.contract();
            if (file == null || !isDocument(file.value()) || seen.contains(file.value())) {
                continue;
            }
            if (bundle.files().has(file.value())) {
                seen.add(file.value());
                check(bundle, context, file);
            }
        }
        return findings;
    }

    private void check(Bundle bundle, Context context, Value<String> file) {
        byte[] content = bundle.files().read(file.value());
        if (!mayBeOne(content)) {
            return;
        }
        Node root;
        try {
            root = context.documents().parse(file.value(), content);
        } catch (DocumentException saidAboutTheContract) {
            return;
        }
        String version = family(root.text("asyncapi"));
        if (version == null) {
            return;
        }
        Problems problems = Walk.check(Table.of(version), root);
        String start = "file \"" + file.value() + "\" is not AsyncAPI " + version + ": ";
        for (Problem problem : problems.first()) {
            String hint = problem.near() == null ? HINT : "did you mean \"" + problem.near() + "\"?";
            add(file, start + problem.message(), problem.at(), hint);
        }
        int more = problems.count() - problems.first().size();
        if (more > 0) {
            String rest = start + more + (more == 1 ? " more place" : " more places");
            add(file, rest, Position.of(file.value()), HINT);
        }
    }

    private void add(Value<String> file, String message, Position at, String hint) {
        findings.add(Finding.error(RULE, file.node(), message).at(at).hint(hint));
    }

    /** The version whose table is to be used; {@code 2.6} without a patch number is a slip and not another format. */
    private static @Nullable String family(@Nullable String written) {
        if (written == null) {
            return null;
        }
        for (String version : VERSIONS) {
            if (written.equals(version) || written.startsWith(version + ".")) {
                return version;
            }
        }
        return null;
    }

    /** Whether the root key can be in there: a large document of another format is not parsed to find out. */
    private static boolean mayBeOne(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return text.contains("asyncapi") || text.contains("\\u") || text.contains("\\x") || text.contains("\\U");
    }

    private static boolean isDocument(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }
}
