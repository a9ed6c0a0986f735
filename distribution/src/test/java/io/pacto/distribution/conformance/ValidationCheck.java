package io.pacto.distribution.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.conformance.Program.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A row about {@code validate}: {@code contract} is the text of pacto.yaml, {@code files} lie beside it, {@code args}
 * follow on the command line, and {@code finds} lists <em>all</em> findings, as text ({@code E CODE @ path}) or as a
 * mapping of that and parts of the message. Text and JSON are both run and must agree.
 */
final class ValidationCheck {

    private final Sandbox sandbox;

    ValidationCheck(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    void run(Row row) throws IOException {
        sandbox.write(row.row("beside"), "");
        sandbox.write(row.row("files"), "svc/");
        sandbox.write(new Row(Map.of("svc/pacto.yaml", row.text("contract", ""))), "");
        String command = "validate svc " + row.text("args", "");
        Outcome json = sandbox.run(row, command + " --output-format json");
        assertThat(json.out()).as(json.err()).isNotEmpty();
        Row result = Row.of(Trees.parse("out.json", json.out()));
        assertThat(result.values().keySet()).as(json.out()).startsWith("Path", "Valid", "Errors", "Warnings");
        List<Row> found = new ArrayList<>(findings(result, "Errors"));
        int errors = found.size();
        found.addAll(findings(result, "Warnings"));
        compare(row.items("finds"), found, errors);
        assertThat(result.get("Valid")).as(json.out()).isEqualTo(errors == 0);
        assertThat(json.exit()).as("exit code with %s", json).isEqualTo(row.number("exit", errors == 0 ? 0 : 1));

        Outcome text = sandbox.run(row, command);
        assertThat(text.exit()).isEqualTo(json.exit());
        assertThat(text.out()).isEqualTo(errors == 0 ? "svc is valid\n" : "svc is invalid\n");
        agree(text.err(), found, errors);
    }

    private static List<Row> findings(Row result, String key) {
        return result.get(key) == Row.Nothing.NULL ? List.of() : result.rows(key);
    }

    private static void compare(List<?> expected, List<Row> found, int errors) {
        List<String> actual = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Row each = found.get(i);
            actual.add((i < errors ? "E " : "W ") + each.text("Code") + " @ " + each.text("Path"));
        }
        List<String> wanted = new ArrayList<>();
        for (Object each : expected) {
            wanted.add((each instanceof Map<?, ?> map ? Row.of(map).text("is", "") : String.valueOf(each)).strip());
        }
        assertThat(actual.stream().map(String::strip).toList()).as("%s", found).isEqualTo(wanted);
        for (int i = 0; i < expected.size(); i++) {
            if (expected.get(i) instanceof Map<?, ?> map) {
                assertThat(found.get(i).text("Message", ""))
                        .contains(Row.of(map).texts("has"));
            }
        }
    }

    private static void agree(String err, List<Row> found, int errors) {
        List<String> lines = err.lines()
                .filter(line -> line.startsWith("  ERROR ") || line.startsWith("  WARN "))
                .toList();
        assertThat(lines).as(err).hasSameSizeAs(found);
        for (int i = 0; i < found.size(); i++) {
            Row each = found.get(i);
            String label = i < errors ? "  ERROR " : "  WARN  ";
            assertThat(lines.get(i)).startsWith(label + "[" + each.text("Code") + "] " + each.text("Path") + ": ");
        }
        String closing = "validation failed with " + errors + " error(s)\n";
        if (errors == 0) {
            assertThat(err).doesNotContain("validation failed");
        } else {
            assertThat(err).endsWith(closing);
        }
    }
}
