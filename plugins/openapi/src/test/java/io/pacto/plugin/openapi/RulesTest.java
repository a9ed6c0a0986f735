package io.pacto.plugin.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Change;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.host.document.HostDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of diff-openapi.md, row by row: rules.yaml. */
class RulesTest {

    private final HostDocuments documents = new HostDocuments();

    @TestFactory
    List<DynamicTest> judgesEachChangeByItsEffect() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Node row : ((Sequence) table()).items()) {
            tests.add(DynamicTest.dynamicTest(String.valueOf(row.text("what")), () -> check(row)));
        }
        return tests;
    }

    /** Rules that no row shows would be untested, and rules no plugin knows could not be explained. */
    @Test
    void everyRuleOfTheDescriptorHasARow() throws IOException {
        TreeSet<String> shown = new TreeSet<>(List.of("openapi.document.invalid", "openapi.unreadable"));
        String table = documents.toJson(table());
        TreeSet<String> missing = new TreeSet<>();
        for (Node rule : read("/META-INF/pacto/plugin.yaml").list("rules")) {
            String id = String.valueOf(rule.text("id"));
            boolean coarse = String.valueOf(rule.text("title")).endsWith("(rules of the reference)");
            if (!coarse && !shown.contains(id) && !table.contains(" " + id + " ") && !isOfMediaTypes(id)) {
                missing.add(id);
            }
        }

        assertThat(missing).isEmpty();
    }

    /** The same code for every element that has media types. */
    private static boolean isOfMediaTypes(String id) {
        return id.startsWith("openapi.response-header.media-type")
                || id.equals("openapi.parameters.media-type-changed");
    }

    private void check(Node row) {
        Node before = document(row, row.get("before"));
        Node after = document(row, row.get("after"));
        assertThat(entries(before, after)).isEqualTo(expected(row, "there"));
        if (row.get("back") != null || row.get("same") != null) {
            assertThat(entries(after, before)).as("backwards").isEqualTo(expected(row, "back"));
        }
    }

    private static List<String> expected(Node row, String key) {
        return row.list(key).stream()
                .map(item -> ((Scalar) item)
                        .text()
                        .replace(" P.", " " + operation(row) + ".")
                        .replace(" P ", " " + operation(row) + " "))
                .sorted()
                .toList();
    }

    private List<String> entries(Node before, Node after) {
        Comparison comparison = new Comparison(
                Side.http("api.json", documents.toJson(before)), Side.http("api.json", documents.toJson(after)));
        for (Change change : comparison.changes()) {
            assertThat(change.position().line()).as(change.path()).isPositive();
            assertThat(change.reason()).doesNotContain("null");
        }
        return comparison.changes().stream()
                .map(change -> change.classification().name().charAt(0) + " " + change.rule() + " " + change.path()
                        + " " + change.type().name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    private static String operation(Node row) {
        return switch (String.valueOf(row.text("in"))) {
            case "webhook" -> "openapi.webhooks[users].methods[POST]";
            case "callback" -> "openapi.paths[/on].methods[PUT].callbacks[c].paths[{$url}].methods[POST]";
            default -> "openapi.paths[/users].methods[POST]";
        };
    }

    private static Node document(Node row, Node content) {
        Mapping.Builder root = Mapping.builder().put("openapi", "3.2.0");
        if (row.get("whole") != null) {
            ((Mapping) content).entries().forEach(entry -> root.put(entry.name(), entry.value()));
            return root.build();
        }
        Node item = one("post", content);
        return switch (String.valueOf(row.text("in"))) {
            case "webhook" -> root.put("webhooks", one("users", item)).build();
            case "callback" ->
                root.put("paths", one("/on", one("put", one("callbacks", one("c", one("{$url}", item))))))
                        .build();
            default -> root.put("paths", one("/users", item)).build();
        };
    }

    private static Mapping one(String key, Node value) {
        return Mapping.builder().put(key, value).build();
    }

    private Node table() throws IOException {
        return read("rules.yaml");
    }

    private Node read(String resource) throws IOException {
        try (InputStream in = RulesTest.class.getResourceAsStream(resource)) {
            return documents.parse(resource, in.readAllBytes());
        }
    }
}
