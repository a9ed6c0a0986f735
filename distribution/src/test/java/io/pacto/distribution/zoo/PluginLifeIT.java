package io.pacto.distribution.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.zoo.Image.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Install, switch, require, replace, list: the life of a plugin, and what settings say about it. */
class PluginLifeIT {

    @TempDir
    private Path folder;

    private Image image;

    @BeforeEach
    void makeAContract() throws Exception {
        image = new Image(folder).contract();
    }

    @Test
    void installsFromAFileAndPinsItsDigest() throws Exception {
        Path jar = judge("zoo-judge", "1.0.0", "one speaks").in(image.jars());
        String digest = sha256(jar);

        Outcome outcome = image.run("plugin", "install", jar.toString());

        Path stored = image.store().resolve("zoo-judge/1.0.0/" + digest + ".jar");
        assertThat(outcome.out())
                .isEqualTo("Installed: zoo-judge 1.0.0\nDigest: sha256:" + digest + "\nPath: " + stored + "\n");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exit()).isZero();
        assertThat(stored).hasSameBinaryContentAs(jar);
        assertThat(image.store().resolve("zoo-judge/current")).hasContent("1.0.0/" + digest + ".jar\n");
        assertThat(image.run("validate", "svc").err()).contains("one speaks");
        assertThat(image.run("plugin", "doctor").exit()).isZero();
    }

    @Test
    void aLaterInstallReplacesTheEarlierOne() throws Exception {
        install(judge("zoo-judge", "1.0.0", "one speaks"));
        install(judge("zoo-judge", "0.9.0", "older speaks"));

        assertThat(image.run("validate", "svc").err()).contains("older speaks").doesNotContain("one speaks");
        assertThat(image.store().resolve("zoo-judge/1.0.0")).exists();
    }

    @Test
    void refusesADigestThatIsNotTheTrustedOne() throws Exception {
        Path jar = judge("zoo-judge", "1.0.0", "x").in(image.jars());

        Outcome outcome = image.run("plugin", "install", jar.toString(), "--trust-digest", "sha256:00");

        assertThat(outcome.err()).startsWith(jar + " has the digest sha256:" + sha256(jar) + ", not sha256:00\n");
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(image.store()).doesNotExist();
    }

    @Test
    void refusesAFileThatIsNotThere() throws Exception {
        Outcome outcome = image.run("plugin", "install", "nope.jar");

        assertThat(outcome.err()).isEqualTo("nope.jar is not a file\n  name the plugin's jar\n");
        assertThat(outcome.exit()).isEqualTo(3);
    }

    @Test
    void checksTheRangeOfApiVersions() throws Exception {
        Path jar = judge("zoo-judge", "1.0.0", "x").api("^2.0").in(image.jars());
        String told = "plugin zoo-judge 1.0.0 was built for api ^2.0; this host offers 1.0.0";

        Outcome install = image.run("plugin", "install", jar.toString());
        Outcome used = image.runWithJars("validate", "svc");
        Outcome doctor = image.runWithJars("plugin", "doctor");

        assertThat(install.err()).startsWith(told + "\n");
        assertThat(install.exit()).isEqualTo(3);
        assertThat(used.err()).contains(told + ": it is not used");
        assertThat(used.exit()).isZero();
        assertThat(doctor.out()).isEqualTo(told + ": it is not used\n");
        assertThat(doctor.exit()).isEqualTo(1);
    }

    @Test
    void keepsTheBundledPluginWhenAReplacementDoesNotFit() throws Exception {
        judge("openapi", "9.0.0", "x").api("^2.0").in(image.jars());

        Outcome list = image.runWithJars("plugin", "list");
        Outcome doctor = image.runWithJars("plugin", "doctor");

        assertThat(list.out()).containsPattern("openapi +0\\.1\\.0 +bundled +enabled");
        assertThat(doctor.out())
                .containsPattern("plugin openapi 9\\.0\\.0 was built for .*: the bundled 0\\.1\\.0 stays in use\n");
        assertThat(doctor.exit()).isEqualTo(1);
    }

    @Test
    void replacesABundledPluginOnlyWhenItsDigestIsTrusted() throws Exception {
        Path jar = judge("openapi", "9.0.0", "replaced").in(image.jars());
        String digest = "sha256:" + sha256(jar);

        Outcome refused = image.run("plugin", "install", jar.toString());

        assertThat(refused.err())
                .isEqualTo("the id \"openapi\" belongs to a plugin that comes with Pacto\n"
                        + "  if you trust this jar: pacto plugin install " + jar + " --trust-digest " + digest + "\n");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(image.store()).doesNotExist();

        assertThat(image.run("plugin", "install", jar.toString(), "--trust-digest", digest)
                        .exit())
                .isZero();

        assertThat(image.run("plugin", "list").out()).containsPattern("openapi +9\\.0\\.0 +installed +enabled");
        assertThat(image.run("validate", "svc").err()).contains("replaced");
        assertThat(image.run("plugin", "list", "--safe-mode").out())
                .containsPattern("openapi +0\\.1\\.0 +bundled +enabled");
        assertThat(image.run("validate", "svc", "--safe-mode").err()).doesNotContain("replaced");
    }

    @Test
    void safeModeUsesWhatCameWithPactoOnly() throws Exception {
        install(judge("zoo-judge", "1.0.0", "one speaks"));
        PluginJar.of("zoo-broken")
                .entry("META-INF/pacto/plugin.yaml", "nonsense")
                .in(image.jars());

        Outcome outcome = image.runWithJars("validate", "svc", "--safe-mode");

        assertThat(outcome.err()).doesNotContain("one speaks").contains("zoo-judge", "--safe-mode");
        assertThat(outcome.exit()).isZero();
        assertThat(image.run("plugin", "list", "--safe-mode").out())
                .containsPattern("zoo-judge +1\\.0\\.0 +installed +disabled +from the zoo \\(by --safe-mode\\)");
    }

    @DisplayName(
            "decisions 17 and 18: flag before project before user, and every judge that is off is listed with its place")
    @Test
    void switchesByFlagProjectAndUser() throws Exception {
        install(judge("zoo-judge", "1.0.0", "one speaks"));
        Path user = image.home().resolve(".config/pacto/config.yaml");
        Path project = image.project().resolve(".pacto/config.yaml");

        Outcome off = image.run("plugin", "disable", "zoo-judge", "--user");
        assertThat(off.out()).isEqualTo("Disabled: zoo-judge\nIn: " + user + "\n");
        Outcome byUser = image.run("validate", "svc");
        assertThat(byUser.err()).isEqualTo("note: judge zoo-judge/judge is disabled: " + user + ":3\n");
        assertThat(byUser.exit()).isZero();

        Outcome on = image.run("plugin", "enable", "zoo-judge");
        assertThat(on.out()).isEqualTo("Enabled: zoo-judge\nIn: " + project + "\n");
        assertThat(image.run("validate", "svc").err()).contains("one speaks").doesNotContain("disabled");

        Outcome byFlag = image.run("validate", "svc", "--without", "zoo-judge");
        assertThat(byFlag.err()).isEqualTo("note: judge zoo-judge/judge is disabled: --without zoo-judge\n");

        image.run("plugin", "disable", "zoo-judge");
        image.run("plugin", "enable", "zoo-judge", "--user");
        Outcome byProject = image.run("validate", "svc", "--output-format", "json");
        assertThat(byProject.out())
                .contains("\"judges\"", "\"plugin\": \"zoo-judge\"", "\"state\": \"disabled\"", project + ":3")
                .doesNotContain("complete");
        assertThat(byProject.exit()).isZero();
    }

    @Test
    void leavesTheOtherSettingsAlone() throws Exception {
        install(judge("zoo-judge", "1.0.0", "one speaks"));
        image.file(
                ".pacto/config.yaml",
                "output-format: json\nplugins:\n  require:\n    zoo-judge: ^1.0\n  later: kept\nverbose: false\n");

        image.run("plugin", "disable", "openapi");

        assertThat(Files.readString(image.project().resolve(".pacto/config.yaml")))
                .contains("output-format: json", "zoo-judge: ^1.0", "later: kept", "verbose: false", "- openapi");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        plugin disable nope              | 3 | there is no plugin "nope"
        plugin enable nope               | 3 | there is no plugin "nope"
        plugin disable pacto             | 3 | the host's own commands cannot be switched off
        validate svc --without nope      | 2 | there is no plugin "nope" to go on without
        validate svc --without pacto     | 2 | there is no plugin "pacto" to go on without
        generate nope svc                | 3 | plugin "nope" not found
        generate schema-infer svc --without schema-infer | 3 | generator "schema-infer" belongs to plugin schema-infer, which is switched off by --without schema-infer
        explain svc --without contract   | 2 | command "explain" belongs to plugin contract, which is switched off by --without contract
        validate svc --output-format nope | 2 | unknown output format "nope"; choose one of:
        validate svc --plugin-path nope  | 3 | --plugin-path
        nope                             | 2 | unknown command "nope" for "pacto"
        """)
    void namesWhatItDoesNotKnow(String command, int exit, String message) throws Exception {
        List<String> before = image.tree();

        Outcome outcome = image.run(command.split(" "));

        assertThat(outcome.err()).contains(message).doesNotContain("\tat ");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(exit);
        assertThat(image.tree()).isEqualTo(before);
    }

    @Test
    void holdsAProjectToWhatItRequires() throws Exception {
        install(judge("zoo-judge", "1.2.3", "one speaks"));
        String file = image.project().resolve(".pacto/config.yaml").toString();

        assertRequired("^1.0", 0, "");
        assertRequired("^2.0", 3, "zoo-judge ^2.0 is required by " + file + ":3, but zoo-judge 1.2.3 is installed\n");
        assertRequired("new", 3, file + ":3:16: \"new\" is not a version range");
        image.file(".pacto/config.yaml", "plugins:\n  require:\n    zoo-other: ^1.0\n");
        assertThat(image.run("validate", "svc").err())
                .isEqualTo("zoo-other ^1.0 is required by " + file
                        + ":3, but it is not installed\n  run: pacto plugin install FILE\n");
        image.file(".pacto/config.yaml", "plugins:\n  disable: [zoo-judge]\n  require:\n    zoo-judge: ^1.0\n");
        Outcome off = image.run("validate", "svc");
        assertThat(off.err())
                .startsWith("zoo-judge ^1.0 is required by " + file + ":4, but it is switched off by " + file + ":2\n");
        assertThat(off.exit()).isEqualTo(3);
        assertThat(image.run("plugin", "list").exit()).isZero();
    }

    private void assertRequired(String range, int exit, String message) throws Exception {
        image.file(".pacto/config.yaml", "plugins:\n  require:\n    zoo-judge: " + range + "\n");
        Outcome outcome = image.run("validate", "svc");
        assertThat(outcome.exit()).isEqualTo(exit);
        assertThat(outcome.err()).contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        plugins: openapi                     | :1:10: plugins is not a mapping
        plugins: {disable: openapi}          | :1:20: disable is not a list
        plugins: {require: [openapi]}        | :1:20: require is not a mapping
        plugins: {disable: [[a]]}            | :1:21: text is expected here
        "plugins: ["                         | config.yaml
        """)
    void refusesSettingsThatWouldSwitchNothing(String text, String message) throws Exception {
        image.file(".pacto/config.yaml", text.replace("\"", "") + "\n");

        Outcome outcome = image.run("validate", "svc");

        assertThat(outcome.err()).contains(message);
        assertThat(outcome.exit()).isEqualTo(3);
    }

    @DisplayName("issue 3: disabling openapi in the project's config removes its changes and nothing else")
    @Test
    void disablingAContributorRemovesItsChangesAndNothingElse() throws Exception {
        for (String side : List.of("old", "new")) {
            boolean later = side.equals("new");
            image.file(
                    side + "/pacto.yaml",
                    "pactoVersion: \"1.0\"\n\nservice:\n  name: svc\n  version: " + (later ? "2.0.0" : "1.0.0")
                            + "\n\ninterfaces:\n  - name: api\n    type: http\n    port: " + (later ? 9090 : 8080)
                            + "\n    contract: interfaces/openapi.yaml\n");
            image.file(
                    side + "/interfaces/openapi.yaml",
                    "openapi: 3.0.3\ninfo: {title: t, version: \"1\"}\npaths:\n  /a:\n    get: {responses: {\"200\": {description: ok}}}\n"
                            + (later ? "" : "  /b:\n    get: {responses: {\"200\": {description: ok}}}\n"));
        }
        List<String> all = changes(image.run("diff", "old", "new", "--output-format", "json"));
        assertThat(all).anyMatch(change -> change.contains("\"plugin\": \"openapi\""));

        image.run("plugin", "disable", "openapi");
        Outcome without = image.run("diff", "old", "new", "--output-format", "json");

        assertThat(changes(without))
                .isNotEmpty()
                .isEqualTo(all.stream()
                        .filter(change -> !change.contains("\"plugin\": \"openapi\""))
                        .toList());
        assertThat(without.out()).contains("\"state\": \"disabled\"", ".pacto/config.yaml:3");
    }

    /** The entries of a diff, each as its lines. */
    private static List<String> changes(Outcome outcome) {
        String list = outcome.out().substring(outcome.out().indexOf("\"changes\": ["));
        list = list.substring(0, list.indexOf("\n  ]"));
        return List.of(list.split("\\n {4}\\},?")).stream()
                .filter(entry -> entry.contains("\"plugin\""))
                .map(String::strip)
                .map(entry -> entry.replace("\"changes\": [\n", "").strip())
                .toList();
    }

    @Test
    void listsPluginsAsTextAndJson() throws Exception {
        install(judge("zoo-judge", "1.0.0", "one speaks"));
        image.run("plugin", "disable", "zoo-judge");

        Outcome text = image.run("plugin", "list");
        Outcome json = image.run("plugin", "list", "--output-format", "json");

        assertThat(text.out())
                .startsWith("PLUGIN ")
                .containsPattern("\npacto +1\\.0\\.0 +built-in +enabled ")
                .containsPattern("\nreports +\\S+ +bundled +enabled ")
                .containsPattern(
                        "\nzoo-judge +1\\.0\\.0 +installed +disabled +from the zoo \\(by .*config\\.yaml:3\\)\n");
        assertThat(json.out())
                .startsWith("{\n  \"pacto\": \"1.0.0\",\n  \"api\": \"1.0.0\",\n  \"plugins\": [\n")
                .contains("\"id\": \"zoo-judge\"", "\"state\": \"disabled\"", "\"point\": \"validator\"");
        assertThat(json.exit()).isZero();
    }

    @DisplayName("S-064: jars in the working directory, in .pacto or in a bundle are never loaded")
    @Test
    void neverLooksForJarsWhereAProjectCouldPutThem() throws Exception {
        PluginJar jar = judge("zoo-planted", "1.0.0", "planted");
        for (String place : List.of(".", "plugins", ".pacto", ".pacto/plugins", "svc", "svc/plugins")) {
            jar.in(image.project().resolve(place));
        }

        assertThat(image.run("plugin", "list").out()).doesNotContain("zoo-planted");
        assertThat(image.run("validate", "svc").err()).doesNotContain("planted");
    }

    @Test
    void saysThatUnpublishedPluginsAreUsed() throws Exception {
        judge("zoo-judge", "1.0.0", "one speaks").in(image.jars());
        String note = "note: using unpublished plugins from " + image.jars() + "\n";

        Outcome byFlag = image.run("validate", "svc", "--plugin-path", "../jars");
        Outcome byVariable =
                image.with("PACTO_PLUGIN_PATH", image.jars().toString()).run("validate", "svc");

        assertThat(byFlag.err()).startsWith(note).contains("one speaks");
        assertThat(byVariable.err()).startsWith(note).contains("one speaks");
        assertThat(image.store()).doesNotExist();
    }

    private PluginJar judge(String id, String version, String says) {
        return PluginJar.of(id)
                .version(version)
                .validator("return List.of(Finding.warning(\"zoo.said\", bundle.document(), \"" + says + "\"));");
    }

    private void install(PluginJar jar) throws Exception {
        Outcome outcome =
                image.run("plugin", "install", jar.in(folder.resolve("build")).toString());
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exit()).isZero();
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
