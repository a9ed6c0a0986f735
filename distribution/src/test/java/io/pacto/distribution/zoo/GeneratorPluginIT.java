package io.pacto.distribution.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.zoo.Image.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What generators and their sources say about themselves, and what the host makes of it. */
class GeneratorPluginIT {

    private static final String TWO_SOURCES = "plugin zoo-one 1.0.0 and plugin zoo-two 1.0.0";

    @TempDir
    private Path folder;

    private Image image;

    @BeforeEach
    void makeAContract() throws Exception {
        image = new Image(folder).contract();
    }

    @ParameterizedTest
    @CsvSource({
        "svc/main.py, '', project/svc, ''",
        "main.py, '', project, 'note: there is no project in the bundle; taking the one in the working directory\n'",
        "nothing, '', project/svc, ''",
        "other/main.py, --option source=other, project/other, ''",
    })
    void theProjectLiesWhereTheGeneratorKnowsSomething(String file, String flags, String where, String note)
            throws Exception {
        PluginJar.of("zoo-gen")
                .generator("return new Generated(List.of(GeneratedFile.text(\"where\","
                        + " request.directory().get() + \" \" + request.project().has(\"main.py\"))), \"\"); }"
                        + " public boolean recognises(Files project, Options options) {"
                        + " return project.has(\"main.py\");")
                .in(image.jars());
        image.file(file, "");

        Outcome outcome =
                image.runWithJars(("generate zoo-gen svc " + flags).strip().split(" "));

        assertThat(outcome.err()).isEqualTo(note);
        assertThat(image.project().resolve("zoo-gen-output/where"))
                .hasContent(folder.toRealPath().resolve(where) + " " + !file.equals("nothing"));
    }

    @Test
    void whatStaysOpenIsNamedWithItsPlace() throws Exception {
        PluginJar.of("zoo-gen")
                .generator("context.warn(\"a remark\"); return new Generated(List.of(), \"\","
                        + " List.of(new Undetermined(new Position(\"a/b.py\", 3, 0), \"the type of x\")));")
                .in(image.jars());

        assertThat(image.runWithJars("generate", "zoo-gen", "svc").err())
                .isEqualTo("a remark\na/b.py:3: the type of x\n");
        assertThat(image.runWithJars("--output-format", "json", "generate", "zoo-gen", "svc")
                        .out())
                .contains(
                        "\"undetermined\": [", "\"file\": \"a/b.py\"", "\"line\": 3", "\"message\": \"the type of x\"");
        assertThat(image.runWithJars("generate", "zoo-gen", "svc", "--dry-run").err())
                .isEqualTo("a remark\na/b.py:3: the type of x\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        throw new PactoException("it failed", "try again");             | plugin zoo-gen: it failed
        throw new UsageException("it was called wrongly");              | plugin zoo-gen: it was called wrongly
        throw new IllegalStateException("oh");                          | plugin zoo-gen 1.0.0 failed while
        return new Generated(List.of(GeneratedFile.text("pacto.yaml", "")), ""); | plugin zoo-gen wants to replace svc/pacto.yaml
        """)
    void whatAGeneratorSaidBeforeItFailedIsShown(String end, String failure) throws Exception {
        PluginJar.of("zoo-gen")
                .generator("if (request.options() != null) { context.warn(\"first\"); context.warn(\"second\"); " + end
                        + " } return null;")
                .in(image.jars());

        Outcome outcome = image.runWithJars("generate", "zoo-gen", "svc", "-o", "svc");

        assertThat(outcome.err()).startsWith("first\nsecond\n" + failure);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void aSourceOfSomebodyElseIsAskedLikeOurs() throws Exception {
        source("zoo-one", "made");

        Outcome outcome = image.runWithJars("generate", "made", "svc", "--option", "any=thing");

        assertThat(outcome.err()).isEmpty();
        assertThat(image.project().resolve("made-output/any")).hasContent("thing");
        assertThat(image.runWithJars("generate", "--list", "made").out())
                .isEqualTo("made  from zoo-one (any option is passed to it)\n");
        assertThat(image.runWithJars("generate", "maed", "svc").err())
                .isEqualTo(
                        "plugin \"maed\" not found (looked for pacto-plugin-maed in $PATH and ~/.config/pacto/plugins/"
                                + " and maed in zoo-one)\n  did you mean \"made\"?\n");
    }

    @Test
    void twoSourcesOfOneNameAreBothRefused() throws Exception {
        source("zoo-one", "made");
        source("zoo-two", "made");

        Outcome outcome = image.runWithJars("generate", "made", "svc");

        assertThat(outcome.err())
                .isEqualTo("generator \"made\" is offered by " + TWO_SOURCES + "\n"
                        + "  switch one of them off with: pacto plugin disable zoo-two\n");
        assertThat(outcome.exit()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "return null;                                  | returned nothing while looking for generator made",
                "throw new IllegalStateException(\"oh\");      | failed while looking for generator made: IllegalStateException: oh",
                "return new Found(null, null);                 | failed while looking for generator made: NullPointerException: origin"
            })
    void aBrokenSourceIsNamed(String body, String problem) throws Exception {
        PluginJar.of("zoo-one")
                .extension(
                        "generator-source",
                        "made",
                        "Source",
                        "",
                        "{ public List<Offered> list(Context context) { return List.of(); }"
                                + " public Search find(String name, Context context) { " + body + " } }")
                .in(image.jars());

        Outcome outcome = image.runWithJars("generate", "made", "svc");

        assertThat(outcome.err()).contains("zoo-one 1.0.0 " + problem);
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(Files.exists(image.project().resolve("made-output"))).isFalse();
    }

    private void source(String id, String name) throws Exception {
        PluginJar.of(id)
                .extension(
                        "generator-source",
                        "made",
                        "Source",
                        "",
                        "{ public List<Offered> list(Context context) {"
                                + " return List.of(new Offered(\"" + name + "\", \"from " + id + "\")); }"
                                + " public Search find(String name, Context context) {"
                                + " return name.equals(\"" + name + "\")"
                                + " ? new Found(\"from " + id + "\", (request, at) -> new Generator.Generated(List.of("
                                + "GeneratedFile.text(\"any\", request.options().text(\"any\").get())), \"\"))"
                                + " : new Missing(name + \" in " + id + "\", \"\"); } }")
                .in(image.jars());
    }
}
