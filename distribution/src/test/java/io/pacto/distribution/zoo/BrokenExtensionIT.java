package io.pacto.distribution.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.zoo.Image.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generators, commands, renderers and reference sources that fail: named with id and version, exit 3, nothing written. */
class BrokenExtensionIT {

    private static final String ADVICE = "\n  mend it, or go on without it: --without zoo-bad\n";

    @TempDir
    private Path folder;

    private Image image;

    @BeforeEach
    void makeAContract() throws Exception {
        image = new Image(folder).contract();
    }

    @DisplayName("S-060, S-061: whatever point fails, one line names the plugin and one says what to do")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        generator | throw new IllegalStateException("no luck"); | failed while generating for svc: IllegalStateException: no luck
        generator | throw new StackOverflowError();             | failed while generating for svc: StackOverflowError
        generator | throw new NoSuchFieldError("x");            | does not fit together while generating for svc: NoSuchFieldError: x; it was built for api ^1.0
        generator | return null;                                | returned nothing while generating for svc
        generator | return new Generated(null, "m");            | failed while generating for svc: NullPointerException
        generator | return new Generated(List.of(), null);      | failed while generating for svc: NullPointerException: message
        generator | return new Generated(List.of(new GeneratedFile("a", null)), ""); | failed while generating for svc: NullPointerException: content
        command   | throw new IllegalStateException("no luck"); | failed while running pacto zoo: IllegalStateException: no luck
        command   | throw new OutOfMemoryError("full");         | failed while running pacto zoo: OutOfMemoryError: full
        command   | throw new AbstractMethodError("x");         | does not fit together while running pacto zoo: AbstractMethodError: x; it was built for api ^1.0
        command   | return null;                                | returned nothing while running pacto zoo
        command   | return DataReport.of("done", null);         | failed while running pacto zoo: NullPointerException: tree
        renderer  | throw new IllegalStateException("no luck"); | failed while showing validation as zoo: IllegalStateException: no luck
        renderer  | return null;                                | returned nothing while showing validation as zoo
        renderer  | return Rendering.of(null);                  | failed while showing validation as zoo: NullPointerException: out
        reference | throw new IllegalStateException("no luck"); | failed while fetching zoo://there: IllegalStateException: no luck
        reference | return null;                                | returned nothing while fetching zoo://there
        reference | return new Fetched("a", null, null);        | failed while fetching zoo://there: NullPointerException: digest
        """)
    void namesThePlugin(String point, String body, String message) throws Exception {
        String[] command = broken(point, body);
        List<String> before = image.tree();

        Outcome outcome = image.runWithJars(command);

        if (point.equals("reference")) {
            assertThat(outcome.err()).startsWith("plugin zoo-bad 3.2.1 " + message + "\n");
        } else {
            assertThat(outcome.err())
                    .startsWith("plugin zoo-bad 3.2.1 " + message)
                    .endsWith(ADVICE);
        }
        assertThat(outcome.err()).doesNotContain("\tat ");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(image.tree()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"generator", "command", "renderer", "reference"})
    void showsTheTraceToWhoeverAsksForIt(String point) throws Exception {
        String[] command = broken(point, "throw new IllegalStateException(\"no luck\");");

        Outcome outcome = image.with("PACTO_VERBOSE", "true").runWithJars(command);

        assertThat(outcome.err()).contains("java.lang.IllegalStateException: no luck", "\tat acme.");
        assertThat(outcome.exit()).isEqualTo(3);
    }

    @DisplayName("S-060 System.exit, from every point")
    @ParameterizedTest
    @ValueSource(strings = {"generator", "command", "renderer", "reference"})
    void namesThePluginThatEndsTheProcess(String point) throws Exception {
        String[] command = broken(point, "System.exit(0); return null;");
        List<String> before = image.tree();

        Outcome outcome = image.runWithJars(command);

        assertThat(outcome.err()).isEqualTo("plugin zoo-bad 3.2.1 ended the process (System.exit)\n");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(image.tree()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"generator", "renderer"})
    void givesUpWhatNeverEnds(String point) throws Exception {
        String[] command = broken(point, "while (true) { Thread.onSpinWait(); }");

        Outcome outcome = image.with("PACTO_PLUGIN_TIMEOUT", "1").runWithJars(command);

        assertThat(outcome.err()).startsWith("plugin zoo-bad 3.2.1 did not answer within 1 second while ");
        assertThat(outcome.exit()).isEqualTo(3);
    }

    @Test
    void leavesACommandAllTheTimeItNeeds() throws Exception {
        String[] command = broken(
                "command",
                "long end = System.nanoTime() + 1_500_000_000L; while (System.nanoTime() < end)"
                        + " { Thread.onSpinWait(); } return DataReport.nothing(\"done\");");

        Outcome outcome = image.with("PACTO_PLUGIN_TIMEOUT", "1").runWithJars(command);

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void refusesATimeLimitThatIsNone() throws Exception {
        Outcome outcome = image.run("validate", "svc", "--plugin-timeout", "0");

        assertThat(outcome.err()).startsWith("the time limit for plugins is \"0\", not a number of seconds above 0\n");
        assertThat(outcome.exit()).isEqualTo(2);
    }

    @Test
    void keepsWhatACommandPrintsOutOfItsReport() throws Exception {
        String[] command = broken(
                "command",
                "System.out.println(\"chatter\"); System.out.flush(); context.warn(\"mind the gap\");"
                        + " return DataReport.of(\"done\", Mapping.builder().put(\"a\", 1).build());");

        Outcome outcome = image.with("PACTO_OUTPUT_FORMAT", "json").runWithJars(command);

        assertThat(outcome.out()).isEqualTo("{\n  \"a\": 1\n}\n");
        assertThat(outcome.err()).isEqualTo("chatter\nmind the gap\n");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void showsRemarksOfACommandThatGivesAReportOfTheHost() throws Exception {
        PluginJar.of("zoo-twice")
                .extension(
                        "command",
                        "twice",
                        "Doer",
                        "summary: validates, report: validation",
                        "{ public Report run(Invocation invocation, Context context) { context.warn(\"mind the gap\");"
                                + " return context.pacto().validate(ValidationRequest.of(Source.at(\"svc\"))); } }")
                .in(image.jars());

        Outcome outcome = image.runWithJars("twice");

        assertThat(outcome.err()).contains("mind the gap");
        assertThat(outcome.out()).isEqualTo("svc is valid\n");
    }

    @Test
    void saysWhenNobodyShowsTheReportOfACommand() throws Exception {
        String[] command =
                broken("command", "return DataReport.of(\"done\", Mapping.builder().put(\"a\", 1).build());");

        Outcome outcome = image.runWithJars(command);

        assertThat(outcome.err()).isEqualTo("no enabled plugin shows \"done\" as text; choose one of: json, zoo\n");
        assertThat(outcome.exit()).isEqualTo(3);
    }

    @Test
    void blamesTheInnermostPlugin() throws Exception {
        PluginJar.of("zoo-outer")
                .extension(
                        "command",
                        "outer",
                        "Doer",
                        "summary: asks another, report: generation",
                        "{ public Report run(Invocation invocation, Context context) { return context.pacto().generate("
                                + "new GenerationRequest(\"zoo-bad\", Source.at(\"svc\"), Options.NONE, \"out\")); } }")
                .in(image.jars());
        broken("generator", "throw new IllegalStateException(\"no luck\");");

        Outcome outcome = image.runWithJars("outer");

        assertThat(outcome.err()).startsWith("plugin zoo-bad 3.2.1 failed while generating for svc");
        assertThat(outcome.exit()).isEqualTo(3);
    }

    /** Writes the plugin zoo-bad 3.2.1 and returns the command that needs it. */
    private String[] broken(String point, String body) throws Exception {
        PluginJar jar = PluginJar.of("zoo-bad").version("3.2.1");
        String[] command = switch (point) {
            case "generator" -> {
                jar.generator(body);
                yield new String[] {"generate", "zoo-bad", "svc"};
            }
            case "command" -> {
                jar.command("zoo", body);
                jar.renderer("zoo", "return Rendering.of(Text.EMPTY);");
                yield new String[] {"zoo"};
            }
            case "renderer" -> {
                jar.renderer("zoo", body);
                yield new String[] {"validate", "svc", "--output-format", "zoo"};
            }
            case "reference" -> {
                jar.extension(
                        "reference",
                        "zoo",
                        "Fetcher",
                        "schemes: [zoo]",
                        "{ public Fetched fetch(Reference reference, Context context) { " + body + " }"
                                + " public List<String> tags(Reference r, Context c) { return List.of(); }"
                                + " public boolean isExact(Reference r) { return true; }"
                                + " public Reference withTag(Reference r, String tag) { return r; } }");
                yield new String[] {"explain", "zoo://there"};
            }
            default -> throw new IllegalArgumentException(point);
        };
        if (point.equals("command")) {
            image.with("PACTO_OUTPUT_FORMAT", body.contains("DataReport.of(\"done\", Mapping") ? "text" : "zoo");
        }
        jar.in(image.jars());
        return command;
    }
}
