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
import org.junit.jupiter.params.provider.ValueSource;

/** Two plugins that want the same thing: nothing is chosen silently, and the message prints the line that settles it. */
class PluginConflictIT {

    @TempDir
    private Path folder;

    private Image image;

    @BeforeEach
    void makeAContract() throws Exception {
        image = new Image(folder).contract();
    }

    @DisplayName("S-062 two jars with one id")
    @Test
    void refusesTwoJarsWithOneId() throws Exception {
        Path first = PluginJar.of("zoo-twin").version("1.0.0").in(image.jars());
        Path second = PluginJar.of("zoo-twin").version("2.0.0").in(image.jars());

        Outcome outcome = image.runWithJars("validate", "svc");

        assertThat(outcome.err())
                .isEqualTo("two jars hold the plugin zoo-twin: " + first + " and " + second
                        + "\n  take one of them out of the --plugin-path\n");
        assertThat(outcome.exit()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        command   | thing               | command "thing"
        generator | generate thing svc  | generator "thing"
        renderer  | validate svc --output-format thing | format "thing"
        reference | explain thing://x   | scheme "thing"
        """)
    void choosesNeitherOfTwoRivals(String point, String command, String thing) throws Exception {
        rival("zoo-a", point);
        rival("zoo-b", point);

        Outcome outcome = image.runWithJars(command.split(" "));

        String told = "2 plugins offer the " + thing + ": zoo-a 1.0.0 and zoo-b 1.0.0";
        String line = "choose one in .pacto/config.yaml: plugins: {disable: [zoo-b]}";
        assertThat(outcome.err()).isEqualTo(told + "\n  " + line + "\n");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(3);

        Outcome doctor = image.runWithJars("plugin", "doctor");
        assertThat(doctor.out()).contains(told + "; " + line + "\n");
        assertThat(doctor.exit()).isEqualTo(1);

        assertThat(image.runWithJars("validate", "svc").exit()).isZero();

        image.file(".pacto/config.yaml", "plugins: {disable: [zoo-b]}\n");
        assertThat(image.runWithJars(command.split(" ")).err())
                .contains("zoo-a 1.0.0")
                .doesNotContain("zoo-b");
    }

    @Test
    void chooseNeitherACommandNorItsOperand() throws Exception {
        PluginJar.of("zoo-two")
                .command("\"explain svc\"", "throw new IllegalStateException(\"taken\");")
                .in(image.jars());

        Outcome outcome = image.runWithJars("explain", "svc");

        assertThat(outcome.err())
                .startsWith("2 plugins offer the command \"explain\" or \"explain svc\": zoo-two 1.0.0 and contract ")
                .endsWith("plugins: {disable: [zoo-two]}\n");
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(image.runWithJars("explain", "./svc").exit()).isZero();
        assertThat(image.runWithJars("--without", "zoo-two", "explain", "svc").exit())
                .isZero();
    }

    @Test
    void proposesToSwitchOffWhatDidNotComeWithPacto() throws Exception {
        PluginJar.of("acme-json")
                .extension(
                        "renderer",
                        "json",
                        "Shower",
                        "format: json",
                        "{ public Rendering render(Report report, Context context) { return Rendering.of(Text.EMPTY); } }")
                .in(image.jars());

        Outcome outcome = image.runWithJars("validate", "svc", "--output-format", "json");

        assertThat(outcome.err())
                .startsWith("2 plugins offer the format \"json\": acme-json 1.0.0 and reports ")
                .endsWith("plugins: {disable: [acme-json]}\n");
        assertThat(outcome.exit()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "validate quickly", "plugin", "plugin steal", "version", "help"})
    void keepsTheNamesOfTheHostsCommands(String name) throws Exception {
        Path jar = PluginJar.of("zoo-thief")
                .command("\"" + name + "\"", "throw new IllegalStateException(\"taken\");")
                .in(image.jars());

        Outcome install = image.run("plugin", "install", jar.toString());
        Outcome used = image.runWithJars(
                name.startsWith("plugin") ? new String[] {"plugin", "list"} : new String[] {"validate", "svc"});

        assertThat(install.err())
                .isEqualTo("plugin zoo-thief 1.0.0 offers the command \"" + name
                        + "\", whose name belongs to Pacto itself\n  tell its author to choose another name\n");
        assertThat(install.exit()).isEqualTo(3);
        assertThat(image.store()).doesNotExist();
        assertThat(used.exit()).isZero();
        Outcome doctor = image.runWithJars("plugin", "doctor");
        assertThat(doctor.out())
                .contains("zoo-thief 1.0.0: its command \"" + name + "\" is not used: the name belongs to Pacto\n");
        assertThat(doctor.exit()).isEqualTo(1);
    }

    private void rival(String id, String point) throws Exception {
        String fail = "throw new IllegalStateException(\"asked\");";
        PluginJar jar = PluginJar.of(id);
        switch (point) {
            case "command" ->
                jar.command("thing", fail)
                        .extension(
                                "renderer",
                                "done",
                                "Shower",
                                "format: text, kinds: [done]",
                                "{ public Rendering render(Report report, Context context) { return null; } }");
            case "generator" ->
                jar.extension(
                        point,
                        "thing",
                        "Maker",
                        "",
                        "{ public Generated generate(Request request, Context context) { " + fail + " } }");
            case "renderer" -> jar.renderer("thing", fail);
            default ->
                jar.extension(
                        point,
                        "thing",
                        "Fetcher",
                        "schemes: [thing]",
                        "{ public Fetched fetch(Reference reference, Context context) { " + fail + " }"
                                + " public List<String> tags(Reference r, Context c) { return List.of(); }"
                                + " public boolean isExact(Reference r) { return true; }"
                                + " public Reference withTag(Reference r, String tag) { return r; } }");
        }
        jar.in(image.jars());
    }
}
