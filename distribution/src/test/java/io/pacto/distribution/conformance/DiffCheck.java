package io.pacto.distribution.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.conformance.Program.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A row about {@code diff}: {@code old} and {@code new} are the texts of pacto.yaml, {@code files} lie in both
 * folders,
 * {@code old-files} and {@code new-files} in one, {@code beside} lies next to the folders, and {@code gives} lists <em>all</em> entries in their order:
 * {@code B path type}, or {@code B path type: reason and values}. A path that ends in {@code *} allows anything below.
 * {@code sbom} lists all lines about packages.
 */
final class DiffCheck {

    private static final Map<String, String> LETTERS =
            Map.of("BREAKING", "B", "POTENTIAL_BREAKING", "P", "NON_BREAKING", "N");

    private final Sandbox sandbox;

    DiffCheck(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    void run(Row row) throws IOException {
        sandbox.write(row.row("beside"), "");
        for (String side : List.of("old", "new")) {
            sandbox.write(row.row("files"), side + "/");
            sandbox.write(row.row(side + "-files"), side + "/");
            sandbox.write(new Row(Map.of(side + "/pacto.yaml", row.text(side, ""))), "");
        }
        String command = "diff old new " + row.text("args", "");
        Outcome text = sandbox.run(row, command);
        List<String> wanted = row.texts("gives");
        boolean breaking = wanted.stream().anyMatch(entry -> entry.startsWith("B "));
        assertThat(text.exit()).as("exit code with %s", text).isEqualTo(row.number("exit", breaking ? 1 : 0));
        if (row.has("at-most-noted")) {
            assertThat(text.out()).doesNotContain("  [BREAKING]", "  [POTENTIAL", "methods[");
            return;
        }
        entries(wanted, text.out());
        List<String> packages = row.texts("sbom");
        if (!packages.isEmpty()) {
            String section = "\nSBOM changes (" + packages.size() + "):\n  " + String.join("\n  ", packages) + "\n";
            assertThat(text.out()).endsWith("\n" + section);
        } else if (wanted.isEmpty()) {
            assertThat(text.out()).isEqualTo("Classification: NON_BREAKING\nNo changes detected.\n");
        }
        Object err = row.get("err");
        if (err != null) {
            Matcher.check("standard error", err, text.err());
        }

        Outcome json = sandbox.run(row, command + " --output-format json");
        Row result = Row.of(Trees.parse("out.json", json.out()));
        List<Row> changes = result.get("changes") == Row.Nothing.NULL ? List.of() : result.rows("changes");
        for (Row change : changes) {
            assertThat(text.out())
                    .contains("  [" + change.text("classification") + "] " + change.text("path") + " ("
                            + change.text("type") + "): " + change.text("reason"));
        }
        assertThat(changes).hasSameSizeAs(wanted);
        if (row.has("json")) {
            Matcher.check("JSON", Map.of("json", row.row("json").values()), json.out());
        }
    }

    private static void entries(List<String> wanted, String out) {
        List<String> lines = out.lines().filter(line -> line.startsWith("  [")).toList();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String wish = i < wanted.size() ? wanted.get(i) : "";
            found.add(shown(lines.get(i), wish));
        }
        assertThat(found).as(out).isEqualTo(wanted);
    }

    /** The line in the words of the wish: as much of it, and as exact. */
    private static String shown(String line, String wish) {
        int bracket = line.indexOf("] ");
        int type = line.indexOf(" (", bracket);
        int colon = line.indexOf("): ", type);
        String path = line.substring(bracket + 2, type);
        String entry = LETTERS.get(line.substring(3, bracket)) + " " + path + " " + line.substring(type + 2, colon);
        if (wish.contains(": ")) {
            return entry + ": " + line.substring(colon + 3);
        }
        int star = wish.indexOf('*');
        return star >= 0 && entry.startsWith(wish.substring(0, star)) ? wish : entry;
    }
}
