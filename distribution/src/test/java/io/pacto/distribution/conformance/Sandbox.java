package io.pacto.distribution.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.conformance.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A place of its own for one case: home, working directory, environment, fixtures. */
final class Sandbox {

    private static final Row FIXTURES = Row.of(Trees.parse("fixtures.yaml", Case.resource("fixtures.yaml")));

    private final Path work;
    private final Map<String, String> variables = new LinkedHashMap<>();

    Sandbox(Path folder) throws IOException {
        work = Files.createDirectories(folder.resolve("work"));
        Path home = Files.createDirectories(folder.resolve("home"));
        variables.put("HOME", home.toString());
        variables.put("PATH", "/usr/bin:/bin");
        variables.put("PACTO_NO_UPDATE_CHECK", "1");
    }

    Path work() {
        return work;
    }

    /** Makes a fixture in the working directory: another one it starts from, a command, files, edits of files. */
    void fixture(String name) throws IOException {
        Row fixture = FIXTURES.row(name);
        assertThat(fixture.values()).as("fixture " + name).isNotEmpty();
        for (String other : fixture.texts("of")) {
            fixture(other);
        }
        for (String command : fixture.texts("run")) {
            Outcome outcome = run(Row.EMPTY, command);
            assertThat(outcome.exit()).as(outcome.err()).isZero();
        }
        write(fixture.row("files"), "");
        edit(fixture.row("edit"));
    }

    /** Replaces texts in files; the values are lists of old and new text, by path. */
    void edit(Row edits) throws IOException {
        for (String path : edits.values().keySet()) {
            List<String> words = edits.texts(path);
            Path file = work.resolve(path);
            String text = Files.readString(file);
            for (int i = 0; i < words.size(); i += 2) {
                assertThat(text).as(path).contains(words.get(i));
                text = text.replace(words.get(i), words.get(i + 1));
            }
            Files.writeString(file, text);
        }
    }

    /**
     * Writes files: text, or {@code {bytes: n}}, {@code {link: target}}, {@code {folder: true}},
     * {@code {copy: path}}, {@code {program: text}}.
     */
    void write(Row files, String prefix) throws IOException {
        for (Map.Entry<String, Object> file : files.values().entrySet()) {
            Path path = work.resolve(prefix + file.getKey());
            Files.createDirectories(path.getParent());
            if (!(file.getValue() instanceof Map<?, ?> map)) {
                String text = file.getValue() == Row.Nothing.NULL ? "" : String.valueOf(file.getValue());
                Files.writeString(path, path.endsWith("pacto.yaml") ? Fragments.expand(text) : text);
                continue;
            }
            Row special = Row.of(map);
            if (special.has("bytes")) {
                Files.write(path, new byte[special.number("bytes", 0)]);
            } else if (special.has("link")) {
                Files.createSymbolicLink(path, Path.of(special.text("link", "")));
            } else if (special.has("program")) {
                Files.writeString(path, special.text("program", ""));
                assertThat(path.toFile().setExecutable(true)).isTrue();
            } else if (special.has("folder")) {
                Files.createDirectories(path);
            } else {
                Files.copy(work.resolve(special.text("copy", "")), path);
            }
        }
    }

    Outcome run(Row step, String command) {
        return masked(Program.run(Program.words(here(command)), folder(step), variables(step)));
    }

    Outcome shell(Row step, String script) throws IOException, InterruptedException {
        return masked(Program.shell(here(script), folder(step), variables(step)));
    }

    private Path folder(Row step) {
        return work.resolve(step.text("in", "")).normalize();
    }

    private Map<String, String> variables(Row step) {
        Map<String, String> all = new LinkedHashMap<>(variables);
        for (String name : step.row("env").values().keySet()) {
            all.put(name, here(step.row("env").text(name, "")));
        }
        return all;
    }

    /** The text with the working directory in place of {@code <ROOT>}. */
    String here(String text) {
        return text.replace("<ROOT>", work.toString());
    }

    private Outcome masked(Outcome outcome) {
        return new Outcome(outcome.exit(), masked(outcome.out()), masked(outcome.err()));
    }

    private String masked(String text) {
        return text.replace(work.toString(), "<ROOT>").replaceAll("sha256:[0-9a-f]{64}", "sha256:<D>");
    }
}
