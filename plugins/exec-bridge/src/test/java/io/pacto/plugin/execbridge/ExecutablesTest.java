package io.pacto.plugin.execbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacto.api.GeneratedFile;
import io.pacto.api.Generator;
import io.pacto.api.GeneratorSource;
import io.pacto.api.GeneratorSource.Found;
import io.pacto.api.GeneratorSource.Missing;
import io.pacto.api.Options;
import io.pacto.api.PactoException;
import io.pacto.testkit.TestBundle;
import io.pacto.testkit.TestContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real scripts: the working directory and home is {@code work}, programs lie in {@code bin} beside it. */
class ExecutablesTest {

    @TempDir
    private Path folder;

    private Path work;
    private TestContext context;

    @BeforeEach
    void makeFolders() throws IOException {
        folder = folder.toRealPath();
        work = Files.createDirectories(folder.resolve("work"));
        context = TestContext.in(work)
                .variable("PATH", folder.resolve("bin") + ":" + work.resolve("tools") + ":/usr/bin:/bin");
    }

    @Test
    void findsThePathBeforeTheUsersOwnFolder() throws IOException {
        Path onPath = script("bin/pacto-plugin-both", "");
        script("work/.config/pacto/plugins/pacto-plugin-both", "");
        Path own = script("work/.config/pacto/plugins/pacto-plugin-own", "");
        Files.writeString(own.resolveSibling("notes.txt"), "");
        Files.createSymbolicLink(own.resolveSibling("pacto-plugin-linked"), onPath);

        assertThat(found("both").origin()).isEqualTo(onPath.toString());
        assertThat(found("own").origin()).isEqualTo(own.toString());
        assertThat(new Executables().list(context))
                .containsExactly(
                        new GeneratorSource.Offered("both", onPath.toString()),
                        new GeneratorSource.Offered(
                                "linked",
                                own.resolveSibling("pacto-plugin-linked").toString()),
                        new GeneratorSource.Offered("own", own.toString()));
    }

    @Test
    void saysWhatItPassedOver() throws IOException {
        Path tool = script("work/tools/pacto-plugin-mine", "");

        Missing missing = (Missing) new Executables().find("mine", context);

        assertThat(missing.lookedFor()).isEqualTo("pacto-plugin-mine in $PATH and ~/.config/pacto/plugins/");
        assertThat(missing.advice())
                .isEqualTo(tool
                        + " was passed over: a program is not taken from the working directory, from below it, or from"
                        + " a relative entry of $PATH; put it into " + work.resolve(".config/pacto/plugins"));
        assertThat(new Executables().list(context)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../own", "a/b", "..", "a\\b", "a\nb", "/bin/sh"})
    void aNameIsNoWayToSomewhere(String name) throws IOException {
        script("work/.config/pacto/pacto-plugin-", "");
        script("work/.config/pacto/own", "");

        assertThat(new Executables().find(name, context)).isInstanceOf(Missing.class);
    }

    @DisplayName("C-PLG-004..006 the request")
    @Test
    void sendsTheContractAsTheFileHasIt() throws IOException {
        script("bin/pacto-plugin-x", "cat > request; printf '{}'");
        TestBundle bundle = TestBundle.of("""
                pactoVersion: "1.0"
                service: {name: svc, version: 1.0.0, image: {ref: ghcr.io/a/b:1, private: false}}
                configuration: {schema: c.json, values: {debug: false, "a<b": "line\\nbreak \\"quoted\\""}}
                dependencies: []
                runtime: {workload: service, state: {type: stateless, persistence: {scope: local, durability: ephemeral}, dataCriticality: low}, lifecycle: {}}
                scaling: {replicas: 2.0}
                metadata: {flag: false, none: null}
                """).directory(work.resolve("bundle"));

        generate("x", bundle, new Options(Map.of("k", List.of("1", "2"))));

        assertThat(work.resolve("request"))
                .hasContent(
                        "{\"protocolVersion\":\"1\",\"contract\":{\"pactoVersion\":\"1.0\",\"service\":{\"name\":\"svc\","
                                + "\"version\":\"1.0.0\",\"image\":{\"ref\":\"ghcr.io/a/b:1\"}},\"configuration\":{\"schema\":\"c.json\","
                                + "\"values\":{\"debug\":false,\"a\\u003cb\":\"line\\nbreak \\\"quoted\\\"\"}},\"runtime\":{\"workload\":"
                                + "\"service\",\"state\":{\"type\":\"stateless\",\"persistence\":{\"scope\":\"local\",\"durability\":"
                                + "\"ephemeral\"},\"dataCriticality\":\"low\"}},\"scaling\":{\"replicas\":2,\"min\":2,\"max\":2},"
                                + "\"metadata\":{\"flag\":false,\"none\":null},\"interfaces\":null},\"bundleDir\":\""
                                + work
                                + "/bundle\",\"outputDir\":\"" + work + "/out\",\"options\":{\"k\":\"2\"}}");
    }

    @DisplayName("C-PLG-007 a bundle that is no folder")
    @Test
    void copiesWhatIsNoFolder() throws IOException {
        script(
                "bin/pacto-plugin-x",
                "cat > request; cd $(sed 's/.*bundleDir\":\"\\([^\"]*\\)\".*/\\1/' request);"
                        + " pwd > $HOME/where; find . -type f > $HOME/files; exit 1");
        context.variable("HOME", work.toString());
        TestBundle bundle = TestBundle.smallest().with("interfaces/a.yaml", "a: 1");

        assertThatThrownBy(() -> generate("x", bundle, Options.NONE)).hasMessage("plugin x: exit status 1");

        assertThat(work.resolve("files")).content().contains("./pacto.yaml", "./interfaces/a.yaml");
        assertThat(Path.of(Files.readString(work.resolve("where")).strip())).doesNotExist();
    }

    @DisplayName("the answer")
    @Test
    void takesFilesAndTheMessage() throws IOException {
        script(
                "bin/pacto-plugin-x",
                "printf '{\"files\":[{\"path\":\"./a\",\"content\":\"é\\\\n\",\"mode\":1},{\"path\":\"b\"}],\"message\":\"m\",\"more\":{}}'");

        Generator.Generated generated = generate("x", TestBundle.smallest(), Options.NONE);

        assertThat(generated.message()).isEqualTo("m");
        assertThat(generated.files()).extracting(GeneratedFile::path).containsExactly("a", "b");
        assertThat(generated.files()).extracting(GeneratedFile::text).containsExactly("é\n", "");
    }

    @DisplayName("C-PLG-011 answers that are none")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                             | expected a value, found the end of the file (line 1, column 1)
        hello {}                       | expected a value, found 'h' (line 1, column 1)
        {} {}                          | expected the end of the file, found '{' (line 1, column 4)
        []                             | the answer is not an object (line 1, column 1)
        {"files":{}}                   | files is not a list (line 1, column 10)
        {"files":[1]}                  | a file is not an object (line 1, column 11)
        {"files":[{"content":""}]}     | a file has no path (line 1, column 11)
        {"files":[{"path":1}]}         | path is not a text (line 1, column 19)
        {"message":[]}                 | message is not a text (line 1, column 12)
        """)
    void refusesWhatIsNoAnswer(String answer, String problem) throws IOException {
        script("bin/pacto-plugin-x", "printf '%s' '" + answer + "'");

        assertThatThrownBy(() -> generate("x", TestBundle.smallest(), Options.NONE))
                .isInstanceOf(PactoException.class)
                .hasMessage("plugin x returned invalid output: " + problem);
    }

    @DisplayName("C-PLG-009 C-PLG-010 what a failing program says")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        echo '  boom here ' >&2; exit 3              | plugin x: boom here
        exit 4                                       | plugin x: exit status 4
        echo '{}'; exit 1                            | plugin x: exit status 1
        """)
    void saysWhyItFailed(String script, String message) throws IOException {
        script("bin/pacto-plugin-x", script);

        assertThatThrownBy(() -> generate("x", TestBundle.smallest(), Options.NONE))
                .hasMessage(message);
    }

    private Found found(String name) {
        return (Found) new Executables().find(name, context);
    }

    private Generator.Generated generate(String name, TestBundle bundle, Options options) {
        return found(name)
                .generator()
                .generate(
                        new Generator.Request(
                                bundle, bundle.directory(), bundle.files(), options, Optional.of(work.resolve("out"))),
                        context);
    }

    private Path script(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
