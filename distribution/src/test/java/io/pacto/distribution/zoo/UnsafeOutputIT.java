package io.pacto.distribution.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.zoo.Image.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What generators want written: refused as a whole, with nothing written, or written where the user said. */
class UnsafeOutputIT {

    @TempDir
    private Path folder;

    private Image image;

    @BeforeEach
    void makeAContract() throws Exception {
        image = new Image(folder).contract();
    }

    @DisplayName("C-PLG-008, C-PLG-013, S-059: a path that leaves the output directory")
    @ParameterizedTest
    @CsvSource({"../esc.txt", "/etc/esc.txt", "a/../../esc.txt", "a/../esc.txt", ".."})
    void refusesAPathThatLeavesTheOutputDirectory(String path) throws Exception {
        Outcome outcome = generate("file(\"ok.txt\"), file(\"" + path + "\")");

        assertThat(outcome.err())
                .isEqualTo("plugin file path \"" + path + "\" escapes output directory\n"
                        + "  nothing was written; this is a fault of plugin zoo-gen 1.0.0: tell its author\n");
        assertNothingWritten(outcome);
    }

    @DisplayName("S-059: names no file may have")
    @ParameterizedTest
    @CsvSource({
        "a\\\\b, the name has a backslash",
        "'', the name is empty",
        "a//b, the name has an empty part",
        "./a, the name has a part \".\"",
        "aux.txt, the name is that of a device on Windows",
        "a:b, the name has a colon",
        "a\\u001b[2J, the name has a control or invisible character",
        "a\\u0000b, the name has a control or invisible character"
    })
    void refusesABadName(String path, String problem) throws Exception {
        Outcome outcome = generate("file(\"ok.txt\"), file(\"" + path + "\")");

        assertThat(outcome.err()).startsWith("plugin file path \"").contains("cannot be used: " + problem + "\n");
        assertThat(outcome.err()).doesNotContain("\u001b");
        assertNothingWritten(outcome);
    }

    @DisplayName("S-059: files that cannot stand beside each other")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        file("a"), file("a")
        file("a"), file("A")
        file("a"), file("a/b")
        """)
    void refusesFilesThatClash(String files) throws Exception {
        Outcome outcome = generate(files);

        assertThat(outcome.err()).startsWith("plugin zoo-gen: cannot write: ").contains("nothing was written");
        assertNothingWritten(outcome);
    }

    @DisplayName("S-059: 10,001 files")
    @Test
    void refusesTooManyFiles() throws Exception {
        Outcome outcome = run("List<GeneratedFile> files = new ArrayList<>(); for (int i = 0; i < 10001; i++)"
                + " { files.add(GeneratedFile.text(\"f\" + i, \"x\")); } return new Generated(files, \"\");");

        assertThat(outcome.err()).startsWith("plugin zoo-gen: cannot write: more than 10000 files: ");
        assertNothingWritten(outcome);
    }

    @DisplayName("S-059: more bytes than anybody needs")
    @Test
    void refusesTooManyBytes() throws Exception {
        Outcome outcome = run("byte[] some = new byte[40 << 20]; return new Generated(List.of("
                + "new GeneratedFile(\"a\", some), new GeneratedFile(\"b\", some), new GeneratedFile(\"c\", some),"
                + " new GeneratedFile(\"d\", some)), \"\");");

        assertThat(outcome.err()).startsWith("plugin zoo-gen: cannot write: more than 134217728 bytes in all: ");
        assertNothingWritten(outcome);
    }

    @DisplayName("S-059: a path through a link in the output directory")
    @Test
    void refusesAPathThroughALink() throws Exception {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.createDirectories(image.project().resolve("zoo-gen-output"));
        Files.createSymbolicLink(image.project().resolve("zoo-gen-output/link"), outside);

        Outcome outcome = generate("file(\"ok.txt\"), file(\"link/a.txt\")");

        assertThat(outcome.err())
                .startsWith("plugin zoo-gen: cannot write: a symbolic link is in the way of link/a.txt");
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outside).isEmptyDirectory();
        assertThat(image.tree()).doesNotContain("zoo-gen-output/ok.txt");
    }

    @DisplayName("S-059: pacto.yaml is replaced with --force only")
    @Test
    void asksBeforeItReplacesTheContract() throws Exception {
        PluginJar.of("zoo-gen")
                .generator("return new Generated(List.of(GeneratedFile.text(\"pacto.yaml\", \"new\")), \"\");")
                .in(image.jars());
        String before = Files.readString(image.project().resolve("svc/pacto.yaml"));

        Outcome refused = image.runWithJars("generate", "zoo-gen", "svc", "-o", "svc");

        assertThat(refused.err()).startsWith("plugin zoo-gen wants to replace svc/pacto.yaml\n");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(image.project().resolve("svc/pacto.yaml")).hasContent(before);

        Outcome forced = image.runWithJars("generate", "zoo-gen", "svc", "-o", "svc", "--force");

        assertThat(forced.exit()).isZero();
        assertThat(image.project().resolve("svc/pacto.yaml")).hasContent("new");
    }

    @Test
    void writesWhatIsSound() throws Exception {
        Outcome outcome = generate("file(\"a.txt\"), file(\"b/c.txt\"), file(\"..foo\")");

        assertThat(outcome.out()).startsWith("Generated 3 file(s) using zoo-gen\nOutput: zoo-gen-output/\n");
        assertThat(outcome.exit()).isZero();
        assertThat(image.tree()).contains("zoo-gen-output/..foo", "zoo-gen-output/a.txt", "zoo-gen-output/b/c.txt");
    }

    private void assertNothingWritten(Outcome outcome) throws Exception {
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(image.tree()).isEqualTo(List.of("svc", "svc/pacto.yaml"));
    }

    private Outcome generate(String files) throws Exception {
        return run("return new Generated(List.of(" + files + "), \"done\"); }"
                + " private static GeneratedFile file(String path) { return GeneratedFile.text(path, \"x\");");
    }

    private Outcome run(String body) throws Exception {
        PluginJar.of("zoo-gen").generator(body).in(image.jars());
        return image.runWithJars("generate", "zoo-gen", "svc");
    }
}
