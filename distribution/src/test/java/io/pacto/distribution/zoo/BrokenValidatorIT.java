package io.pacto.distribution.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.zoo.Image.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A verdict is never good because a judge was missing: the report is printed, incomplete, and the exit code is 3. */
class BrokenValidatorIT {

    @TempDir
    private Path folder;

    private Image image;

    @BeforeEach
    void makeAContractAndASoundPlugin() throws Exception {
        image = new Image(folder).contract();
        PluginJar.of("zoo-sound")
                .validator("return List.of(Finding.warning(\"zoo-sound.said\", bundle.document(), \"sound speaks\"));")
                .in(image.jars());
    }

    @DisplayName(
            "S-060, S-061: a validator that fails is named, the others go on, and the report says it is incomplete")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        throws              | throw new IllegalStateException("no luck");           | failed while validating svc: IllegalStateException: no luck
        throws checked      | throw Sneaky.throwing(new java.io.IOException("io")); | failed while validating svc: IOException: io
        says nothing        | return null;                                          | returned nothing while validating svc
        a hole in its list  | return Arrays.asList((Finding) null);                 | failed while validating svc: NullPointerException: there is nothing at place 0 of the list
        a finding of nulls  | return List.of(Finding.error(null, bundle.document(), null)); | failed while validating svc: NullPointerException: rule
        recursion           | return validate(bundle, context);                     | failed while validating svc: StackOverflowError
        no memory           | long[][] all = new long[100000][]; for (int i = 0; i < all.length; i++) all[i] = new long[10000000]; return List.of(); | failed while validating svc: OutOfMemoryError: Java heap space
        no such method      | throw new NoSuchMethodError("x()");                   | does not fit together while validating svc: NoSuchMethodError: x(); it was built for api ^1.0
        lines and escapes   | throw new IllegalStateException("a\\nb\\u001b[31m");  | failed while validating svc: IllegalStateException: a
        a message that throws | throw new RuntimeException() { @Override public String getMessage() { throw new IllegalStateException(); } }; | failed while validating svc: an exception that cannot be described
        warns with nothing  | context.warn(null); return List.of();                 | failed while validating svc: NullPointerException: text
        """)
    void namesTheValidatorThatFails(String name, String body, String message) throws Exception {
        sneaky(PluginJar.of("zoo-bad").version("1.2.3").validator(body)).in(image.jars());
        image.with("PACTO_JAVA_OPTS", "-Xmx96m");

        Outcome outcome = image.runWithJars("validate", "svc");
        Outcome json = image.runWithJars("validate", "svc", "--output-format", "json");

        String told = "plugin zoo-bad 1.2.3 " + message;
        assertThat(outcome.err()).contains(told).doesNotContain("\tat ").doesNotContain("\u001b");
        assertThat(outcome.err()).contains("sound speaks");
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(json.out())
                .startsWith("{\n")
                .contains("\"complete\": false", "\"plugin\": \"zoo-bad\"", "\"state\": \"failed\"", "sound speaks")
                .contains(told);
        assertThat(json.exit()).isEqualTo(3);
    }

    @Test
    void showsTheTraceToWhoeverAsksForIt() throws Exception {
        PluginJar.of("zoo-bad")
                .validator("throw new IllegalStateException(\"no luck\");")
                .in(image.jars());

        Outcome outcome = image.runWithJars("validate", "svc", "-v");

        assertThat(outcome.err()).contains("java.lang.IllegalStateException: no luck", "\tat acme.Judge.validate");
        assertThat(outcome.exit()).isEqualTo(3);
    }

    @Test
    void namesTheValidatorWhoseConstructorThrows() throws Exception {
        Outcome outcome = with("{ public Judge() { throw new IllegalStateException(\"born bad\"); }");

        assertThat(outcome.err())
                .contains("plugin zoo-bad 1.0.0 failed while validating svc: IllegalStateException: born bad");
        assertThat(outcome.exit()).isEqualTo(3);
    }

    @Test
    void namesTheValidatorWhoseStaticInitialiserThrows() throws Exception {
        Outcome outcome = with("{ static final int X = Integer.parseInt(\"x\");");

        assertThat(outcome.err())
                .contains(
                        "plugin zoo-bad 1.0.0 failed while validating svc: NumberFormatException: For input string: \"x\"");
        assertThat(outcome.exit()).isEqualTo(3);
    }

    @Test
    void namesTheValidatorThatNeedsAClassNobodyBrought() throws Exception {
        PluginJar.of("zoo-bad")
                .validator("return Helper.help();")
                .source("Helper", "class Helper { static List<Finding> help() { return List.of(); } }")
                .without("acme/Helper.class")
                .in(image.jars());

        Outcome outcome = image.runWithJars("validate", "svc");

        assertThat(outcome.err())
                .contains(
                        "plugin zoo-bad 1.0.0 does not fit together while validating svc: NoClassDefFoundError: acme/Helper");
        assertThat(outcome.exit()).isEqualTo(3);
    }

    @Test
    void givesUpAValidatorThatNeverEnds() throws Exception {
        PluginJar.of("zoo-bad")
                .validator("while (true) { Thread.onSpinWait(); }")
                .in(image.jars());

        Outcome byFlag = image.runWithJars("validate", "svc", "--plugin-timeout", "1");
        Outcome byVariable = image.with("PACTO_PLUGIN_TIMEOUT", "1").runWithJars("validate", "svc");

        for (Outcome outcome : new Outcome[] {byFlag, byVariable}) {
            assertThat(outcome.err())
                    .contains("plugin zoo-bad 1.0.0 did not answer within 1 second while validating svc");
            assertThat(outcome.err()).contains("sound speaks");
            assertThat(outcome.exit()).isEqualTo(3);
        }
    }

    @Test
    void givesUpAConstructorThatNeverEnds() throws Exception {
        image.with("PACTO_PLUGIN_TIMEOUT", "1");

        Outcome outcome = with("{ public Judge() { while (true) { Thread.onSpinWait(); } }");

        assertThat(outcome.err()).contains("plugin zoo-bad 1.0.0 did not answer within 1 second");
        assertThat(outcome.exit()).isEqualTo(3);
    }

    @DisplayName("S-060 System.exit: one line names the plugin, whatever number it ended with")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        System.exit(0); return List.of();
        Thread t = new Thread(() -> System.exit(0)); t.start(); while (true) { Thread.onSpinWait(); }
        """)
    void namesThePluginThatEndsTheProcess(String body) throws Exception {
        PluginJar.of("zoo-exit").version("2.0.0").validator(body).in(image.jars());

        Outcome outcome = image.runWithJars("validate", "svc", "--output-format", "json");

        assertThat(outcome.err()).isEqualTo("plugin zoo-exit 2.0.0 ended the process (System.exit)\n");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(3);
    }

    @Test
    void namesThePluginThatEndsTheProcessAfterItWasGivenUp() throws Exception {
        PluginJar.of("zoo-exit")
                .validator("long end = System.nanoTime() + 1_500_000_000L; while (System.nanoTime() < end)"
                        + " { Thread.onSpinWait(); } System.exit(0); return List.of();")
                .in(image.jars());
        PluginJar.of("zoo-slow")
                .validator("while (true) { Thread.onSpinWait(); }")
                .in(image.jars());

        Outcome outcome = image.with("PACTO_PLUGIN_TIMEOUT", "1").runWithJars("validate", "svc");

        assertThat(outcome.err()).contains("plugin zoo-exit 1.0.0 ended the process (System.exit)\n");
        assertThat(outcome.exit()).isEqualTo(3);
    }

    @Test
    void keepsWhatPluginsPrintOutOfJson() throws Exception {
        PluginJar.of("zoo-chatty")
                .validator("System.out.println(\"chatter\"); System.out.close(); System.err.close();"
                        + " return List.of(Finding.warning(\"zoo-chatty.said\", bundle.document(), \"all good\"));")
                .in(image.jars());
        PluginJar.of("zoo-worse")
                .validator("throw new IllegalStateException(\"still heard\");")
                .in(image.jars());

        Outcome outcome = image.runWithJars("validate", "svc", "--output-format", "json");

        assertThat(outcome.out())
                .startsWith("{\n")
                .endsWith("}\n")
                .contains("all good")
                .doesNotContain("chatter");
        assertThat(outcome.err()).contains("chatter");
        assertThat(image.runWithJars("validate", "svc").err()).contains("still heard");
        assertThat(outcome.exit()).isEqualTo(3);
    }

    @Test
    void goesOnWhenAPluginChangesTheProcess() throws Exception {
        PluginJar.of("zoo-mess")
                .validator("Locale.setDefault(Locale.forLanguageTag(\"ar-EG\"));"
                        + " TimeZone.setDefault(TimeZone.getTimeZone(\"Asia/Kathmandu\"));"
                        + " System.setProperty(\"line.separator\", \"XX\"); System.setProperty(\"user.dir\", \"/\");"
                        + " System.setProperty(\"file.separator\", \"?\");"
                        + " Thread.currentThread().setContextClassLoader(null); Thread.currentThread().interrupt();"
                        + " new Thread(() -> { while (true) { Thread.onSpinWait(); } }).start(); return List.of();")
                .in(image.jars());

        Outcome outcome = image.runWithJars("validate", "svc");
        Outcome alone = image.runWithJars("validate", "svc", "--without", "zoo-mess");

        assertThat(outcome.out()).isEqualTo(alone.out());
        assertThat(outcome.err()).contains("sound speaks");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void showsAHundredThousandFindings() throws Exception {
        PluginJar.of("zoo-huge")
                .validator(
                        "List<Finding> all = new ArrayList<>(); for (int i = 0; i < 100000; i++)"
                                + " { all.add(Finding.warning(\"zoo-huge.said\", bundle.document(), \"number \" + i)); } return all;")
                .in(image.jars());

        Outcome outcome = image.runWithJars("validate", "svc", "--output-format", "json");

        assertThat(outcome.out()).contains("number 0\"", "number 99999\"").endsWith("}\n");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void leavesCommandsAloneThatDoNotNeedTheBrokenPlugin() throws Exception {
        Outcome before = image.runWithJars("explain", "svc");
        PluginJar.of("zoo-bad").validator("System.exit(9); return null;").in(image.jars());

        assertThat(image.runWithJars("explain", "svc")).isEqualTo(before);
        assertThat(image.runWithJars("diff", "svc", "svc").exit()).isZero();
        assertThat(image.runWithJars("validate", "svc", "--without", "zoo-bad").exit())
                .isZero();
    }

    @Test
    void makesADiffIncompleteWhenAContributorFails() throws Exception {
        PluginJar.of("zoo-bad")
                .contributor("throw new IllegalStateException(\"no luck\");")
                .in(image.jars());
        image.contract("new", "2.0.0");

        Outcome outcome = image.runWithJars("diff", "svc", "new", "--output-format", "json");
        Outcome text = image.runWithJars("diff", "svc", "new", "--fail-on", "none");

        String told = "plugin zoo-bad 1.0.0 failed while comparing svc with new: IllegalStateException: no luck";
        assertThat(outcome.out()).contains("\"complete\": false", "\"zoo-bad\"", told, "service.version");
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(text.err()).contains(told).doesNotContain("\tat ");
        assertThat(text.out()).contains("service.version");
        assertThat(text.exit()).isEqualTo(3);
    }

    private Outcome with(String beginningOfClass) throws Exception {
        PluginJar.of("zoo-bad")
                .extension(
                        "validator",
                        "judge",
                        "Judge",
                        "layer: semantic",
                        beginningOfClass
                                + " public List<Finding> validate(Bundle b, Context c) { return List.of(); } }")
                .in(image.jars());
        Outcome outcome = image.runWithJars("validate", "svc");
        assertThat(outcome.err()).contains("sound speaks");
        return outcome;
    }

    private static PluginJar sneaky(PluginJar jar) {
        return jar.source(
                "Sneaky",
                "class Sneaky { @SuppressWarnings(\"unchecked\") static <T extends Throwable> RuntimeException"
                        + " throwing(Throwable t) throws T { throw (T) t; } }");
    }
}
