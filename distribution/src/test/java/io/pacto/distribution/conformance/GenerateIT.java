package io.pacto.distribution.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.conformance.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code generate} with plugins that are shell scripts. */
class GenerateIT {

    @TempDir
    private Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void makeAContract() throws IOException {
        sandbox = new Sandbox(folder.toRealPath());
        sandbox.fixture("init");
    }

    @DisplayName("S-059: what an executable wants written is refused as a whole")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        for p in ok ../x; do file "$p"; done                      | plugin file path "../x" escapes output directory
        for p in ok /abs; do file "$p"; done                      | plugin file path "/abs" escapes output directory
        for p in ok a/../../x; do file "$p"; done                 | plugin file path "a/../../x" escapes output directory
        for p in ok 'a\\\\b'; do file "$p"; done                  | plugin file path "a\\b" cannot be used: the name has a backslash
        for p in ok nul.txt; do file "$p"; done                   | plugin file path "nul.txt" cannot be used: the name is that of a device on Windows
        for p in ok ok; do file "$p"; done                        | plugin sh: cannot write:
        for p in ok OK; do file "$p"; done                        | plugin sh: cannot write:
        i=0; while [ $i -lt 10001 ]; do file "f$i"; i=$((i+1)); done | plugin sh: cannot write: more than 10000 files
        yes                                                       | plugin sh: printed more than 67108864 bytes and was stopped
        """)
    void refusesUnsafeAnswers(String script, String message) throws IOException {
        program(
                "sh",
                "comma=; file() { printf '%s{\"path\":\"%s\",\"content\":\"\"}' \"$comma\" \"$1\"; comma=,; }",
                "printf '{\"files\":['; " + script + "; printf ']}'");

        Outcome outcome = pacto("generate sh my-svc");

        assertThat(outcome.err()).startsWith(message);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(sandbox.work().resolve("sh-output")).doesNotExist();
    }

    @DisplayName("S-059: a path through a link in the output folder")
    @Test
    void refusesAPathThroughALink() throws IOException {
        program("sh", answer("ok.txt", "link/a.txt"));
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.createDirectories(sandbox.work().resolve("sh-output"));
        Files.createSymbolicLink(sandbox.work().resolve("sh-output/link"), outside);

        for (String flag : List.of("", " --dry-run")) {
            Outcome outcome = pacto("generate sh my-svc" + flag);

            assertThat(outcome.err())
                    .startsWith("plugin sh: cannot write: a symbolic link is in the way of link/a.txt");
            assertThat(outcome.exit()).isEqualTo(3);
        }
        assertThat(outside).isEmptyDirectory();
        assertThat(sandbox.work().resolve("sh-output/ok.txt")).doesNotExist();
    }

    @DisplayName("S-059: a contract is replaced with --force only, wherever it lies below the output folder")
    @ParameterizedTest
    @CsvSource({"pacto.yaml, my-svc", "my-svc/pacto.yaml, ."})
    void asksBeforeItReplacesAContract(String path, String output) throws IOException {
        program("sh", answer(path));
        Path contract = sandbox.work().resolve("my-svc/pacto.yaml");
        String before = Files.readString(contract);

        Outcome refused = pacto("generate sh my-svc -o " + output);

        assertThat(refused.err()).startsWith("plugin sh wants to replace " + output + "/" + path + "\n");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(contract).hasContent(before);

        assertThat(pacto("generate sh my-svc --dry-run -o " + output).err())
                .isEqualTo("note: " + output + "/" + path + " is replaced with --force only\n");

        Outcome forced = pacto("generate sh my-svc --force -o " + output);

        assertThat(forced.err()).isEqualTo("note: replaced " + output + "/" + path + "\n");
        assertThat(forced.exit()).isZero();
        assertThat(contract).hasContent("new " + path);
    }

    @Test
    void replacesWhatIsThereAndNamesIt() throws IOException {
        program("sh", answer("a.txt", "b/c.txt", "same.txt"));
        write("gen/a.txt", "old");
        write("gen/same.txt", "new same.txt");
        write("gen/mine.txt", "mine");

        Outcome outcome = pacto("generate sh my-svc -o gen");

        assertThat(outcome.err())
                .isEqualTo("note: replaced gen/a.txt\nnote: gen/same.txt was there already and is the same\n");
        assertThat(sandbox.work().resolve("gen/a.txt")).hasContent("new a.txt");
        assertThat(sandbox.work().resolve("gen/b/c.txt")).hasContent("new b/c.txt");
        assertThat(sandbox.work().resolve("gen/mine.txt")).hasContent("mine");
    }

    @Test
    void showsTheDifferenceAndWritesNothing() throws IOException {
        program("sh", answer("a.txt", "b.txt", "same.txt", "zero.bin"));
        write("gen/a.txt", "old\n");
        write("gen/same.txt", "new same.txt");
        write("gen/zero.bin", "\0");

        Outcome outcome = pacto("generate sh my-svc -o gen --dry-run");

        assertThat(outcome.out()).isEqualTo("""
                Would generate 4 file(s) using sh
                Output: gen/
                changed a.txt
                --- a/a.txt
                +++ b/a.txt
                @@ -1,1 +1,1 @@
                -old
                +new a.txt
                \\ No newline at end of file
                new b.txt (9 bytes)
                unchanged same.txt (12 bytes)
                changed zero.bin (1 bytes, then 12)
                Nothing was written.
                """);
        assertThat(outcome.err()).isEmpty();
        assertThat(sandbox.work().resolve("gen/a.txt")).hasContent("old\n");
        assertThat(sandbox.work().resolve("gen/b.txt")).doesNotExist();
        Matcher.check(
                "JSON",
                Map.of("json", Map.of("/dryRun", true, "/files/0/state", "changed", "/files/1/state", "new")),
                pacto("--output-format json generate sh my-svc -o gen --dry-run")
                        .out());
    }

    @Test
    void listsGeneratorsWithoutRunningThem() throws IOException {
        program("sh", "touch \"$HOME/was-run\"");
        program("two", "touch \"$HOME/was-run\"");

        Outcome outcome = pacto("generate --list");

        assertThat(outcome.out())
                .contains("schema-infer  ", "    mode=rich|compat ", "(default rich)")
                .containsSubsequence("schema-infer", "sh  ", "/bin/pacto-plugin-sh", "two  ");
        assertThat(outcome.err()).isEmpty();
        assertThat(folder.resolve("home/was-run")).doesNotExist();
        Matcher.check(
                "JSON",
                Map.of(
                        "json",
                        Map.of("/generators/0/name", "sh", "/generators/0/plugin", "exec-bridge"),
                        "keys",
                        Map.of("/generators/0", List.of("name", "plugin", "origin", "options"))),
                pacto("--output-format json generate --list sh").out());
    }

    @Test
    void helpAndOtherCommandsLookForNoExecutable() throws IOException {
        program("sh", "touch \"$HOME/was-run\"");

        assertThat(pacto("--help").out()).doesNotContain("pacto-plugin-");
        assertThat(pacto("validate my-svc").exit()).isZero();
        assertThat(folder.resolve("home/was-run")).doesNotExist();
    }

    @DisplayName("S-057: an executable sees what it needs and what the user names")
    @Test
    void passesFewVariables() throws IOException {
        program("sh", "env > \"$HOME/env\"; printf '{}'");

        pacto("generate sh my-svc", Map.of("AWS_SECRET", "a", "OTHER", "b", "PACTO_EXEC_ENV", "OTHER, GONE"));

        assertThat(folder.resolve("home/env")).content().contains("OTHER=b\n").doesNotContain("AWS_SECRET", "GONE");
    }

    @Test
    void stopsWhatTakesTooLong() throws IOException {
        program("sh", "exec sleep 600");

        Outcome outcome = pacto("generate sh my-svc", Map.of("PACTO_EXEC_TIMEOUT", "1"));

        assertThat(outcome.err())
                .isEqualTo("plugin sh: gave no answer within 1 seconds and was stopped\n"
                        + "  allow it more with PACTO_EXEC_TIMEOUT=SECONDS\n");
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(pacto("generate sh my-svc", Map.of("PACTO_EXEC_TIMEOUT", "soon"))
                        .exit())
                .isEqualTo(2);
    }

    @DisplayName("R-13: a signal leaves neither the program nor the copy of the bundle behind")
    @Test
    void endsWithASignal() throws IOException, InterruptedException {
        program(
                "slow",
                "cat > \"$HOME/request\"; echo $$ > \"$HOME/pid.new\"; mv \"$HOME/pid.new\" \"$HOME/pid\"",
                "exec sleep 600");
        pacto("push oci-layout://reg -p my-svc");

        Outcome outcome = sandbox.shell(Row.of(Map.of("env", Map.of("PATH", path()))), """
                "$PACTO" generate slow oci-layout://reg:0.1.0 & pacto=$!
                while [ ! -e "$HOME/pid" ]; do sleep 0.1; done
                kill -TERM $pacto; wait $pacto; echo "exit $?"
                case $(ps -o stat= -p "$(cat "$HOME/pid")") in ''|Z*) echo gone ;; *) echo alive ;; esac
                copy=$(sed 's/.*"bundleDir":"\\([^"]*\\)".*/\\1/' "$HOME/request")
                test -n "$copy" && test ! -e "$copy" && echo removed
                """);

        assertThat(outcome.out()).isEqualTo("exit 143\ngone\nremoved\n");
        assertThat(sandbox.work().resolve("slow-output")).doesNotExist();
    }

    @Test
    void aContractThatDoesNotLoadRunsNothing() throws IOException {
        program("sh", "touch \"$HOME/was-run\"");
        write("my-svc/pacto.yaml", "service: [");

        Outcome outcome = pacto("generate sh my-svc");

        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.err()).contains("pacto.yaml");
        assertThat(folder.resolve("home/was-run")).doesNotExist();
        assertThat(pacto("generate sh nowhere").exit()).isEqualTo(3);
    }

    @DisplayName("an output folder that cannot be one")
    @ParameterizedTest
    @CsvSource({"file, file", "file/below, file", "/proc/nowhere, /proc"})
    void refusesOddOutputFolders(String output, String named) throws IOException {
        program("sh", answer("a.txt"));
        write("file", "");

        Outcome outcome = pacto("generate sh my-svc -o " + output);

        assertThat(outcome.err()).startsWith("plugin sh: cannot write").contains(named);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(3);
    }

    /** A script whose answer has these files, each with its own name as content. */
    private static String answer(String... paths) {
        StringBuilder files = new StringBuilder();
        for (String path : paths) {
            files.append(files.length() == 0 ? "" : ",")
                    .append("{\"path\":\"" + path + "\",\"content\":\"new " + path + "\"}");
        }
        return "printf '%s' '{\"files\":[" + files + "]}'";
    }

    private void program(String name, String... lines) throws IOException {
        Path file = write("../bin/pacto-plugin-" + name, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Path write(String path, String text) throws IOException {
        Path file = sandbox.work().resolve(path).normalize();
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String path() {
        return "<ROOT>/../bin:/usr/bin:/bin";
    }

    private Outcome pacto(String command) {
        return pacto(command, Map.of());
    }

    private Outcome pacto(String command, Map<String, String> variables) {
        Map<String, String> all = new java.util.TreeMap<>(variables);
        all.put("PATH", path());
        return sandbox.run(Row.of(Map.of("env", all)), command);
    }
}
