package io.pacto.plugin.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Change;
import io.pacto.api.Documents;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.testkit.TestContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of diff-asyncapi.md, row by row: rules.yaml. */
class RulesTest {

    private final Documents documents = TestContext.withoutDisk().documents();

    @TestFactory
    List<DynamicTest> judgesEachChangeByItsEffect() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Node row : ((Sequence) read("rules.yaml")).items()) {
            tests.add(DynamicTest.dynamicTest(String.valueOf(row.text("what")), () -> check(row)));
        }
        return tests;
    }

    /** Rules that no row shows would be untested. */
    @Test
    void everyRuleOfTheDescriptorHasARow() throws IOException {
        TreeSet<String> shown = new TreeSet<>(List.of("asyncapi.document.invalid", "asyncapi.unreadable"));
        String table = documents.toJson(read("rules.yaml"));
        TreeSet<String> missing = new TreeSet<>();
        for (Node rule : read("/META-INF/pacto/plugin.yaml").list("rules")) {
            String id = String.valueOf(rule.text("id"));
            if (!shown.contains(id) && !table.contains(" " + id + " ")) {
                missing.add(id);
            }
        }

        assertThat(missing).isEmpty();
    }

    private void check(Node row) {
        String before = document(row, "before");
        String after = document(row, "after");

        assertThat(before).isNotEqualTo(after);
        assertThat(entries(before, after)).isEqualTo(expected(row, "there"));
        if (row.get("back") != null || row.get("same") != null) {
            assertThat(entries(after, before)).as("backwards").isEqualTo(expected(row, "back"));
        }
    }

    private static List<String> expected(Node row, String key) {
        return row.list(key).stream()
                .map(item -> ((Scalar) item).text())
                .sorted()
                .toList();
    }

    private List<String> entries(String before, String after) {
        Compared compared = Compared.events(before, after);
        for (Change change : compared.changes()) {
            assertThat(change.position().line()).as(change.path()).isPositive();
            assertThat(change.reason()).doesNotContain("null");
        }
        return compared.entries();
    }

    /** What the row says, and what it says for both sides, below the edition. */
    private String document(Node row, String key) {
        String own = row.text("edition-" + key);
        String edition = own == null ? row.text("edition") : own;
        Mapping.Builder root = Mapping.builder().put("asyncapi", edition == null ? "3.0.0" : edition);
        for (String part : List.of("both", key)) {
            if (row.get(part) instanceof Mapping map) {
                for (Entry entry : map.entries()) {
                    root.put(entry.name(), entry.value());
                }
            }
        }
        return documents.toYaml(root.build());
    }

    private Node read(String resource) throws IOException {
        try (InputStream in = RulesTest.class.getResourceAsStream(resource)) {
            return documents.parse(resource, in.readAllBytes());
        }
    }
}
