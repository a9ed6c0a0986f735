package io.pacto.plugin.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Change;
import io.pacto.api.Classification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The rows of diff-protobuf.md, each with a pair of files and more than one spelling: rows.txt. A row begins with
 * {@code == NAME | CLASS | CLASS TURNED ROUND | RULES}, then both files follow with {@code --} between them. A file without
 * a syntax of its own, which {@code !} begins, is proto3 in one package.
 */
class RowsTest {

    private static final String HEAD = "syntax = \"proto3\";\npackage shop.v1;\n";

    @TestFactory
    List<DynamicTest> judgesEveryRow() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String row : text().split("(?m)^== ")) {
            if (!row.isBlank()) {
                int line = row.indexOf('\n');
                String[] head = row.substring(0, line).split(" \\| ", -1);
                String[] files = row.substring(line + 1).split("(?m)^--\\n", -1);
                tests.add(DynamicTest.dynamicTest(head[0], () -> check(head, file(files[0]), file(files[1]))));
            }
        }
        return tests;
    }

    private static void check(String[] head, String before, String after) {
        List<Change> changes = Protos.ofFiles(before, after).changes();
        TreeSet<String> rules = new TreeSet<>();
        for (Change change : changes) {
            rules.add(change.classification().name().charAt(0) + " " + change.rule());
        }

        assertThat(letter(changes)).as("class").isEqualTo(head[1]);
        assertThat(String.join(", ", rules)).isEqualTo(head[3]);
        if (!head[2].equals("?")) {
            assertThat(letter(Protos.ofFiles(after, before).changes()))
                    .as("class turned round")
                    .isEqualTo(head[2]);
        }
    }

    private static String letter(List<Change> changes) {
        Classification worst = Classification.NON_BREAKING;
        for (Change change : changes) {
            worst = change.classification().compareTo(worst) > 0 ? change.classification() : worst;
        }
        return worst.name().substring(0, 1);
    }

    private static String file(String text) {
        return text.startsWith("!") ? text.substring(1) : HEAD + text;
    }

    private static String text() throws IOException {
        try (InputStream in = RowsTest.class.getResourceAsStream("rows.txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
