package io.pacto.distribution.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.zoo.Image.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jars that are no plugins, or not quite: refused at install and under {@code --plugin-path}, or explained by doctor. */
class BadJarIT {

    private static final String SAYS =
            "return List.of(Finding.warning(\"zoo.said\", bundle.document(), \"sound speaks\"));";

    @TempDir
    private Path folder;

    private Image image;

    @BeforeEach
    void makeAContract() throws Exception {
        image = new Image(folder).contract();
    }

    @Test
    void passesASoundJarWithoutRemark() throws Exception {
        PluginJar.of("zoo-sound").validator(SAYS).in(image.jars());

        Outcome doctor = image.runWithJars("plugin", "doctor");

        assertThat(doctor.out()).matches("No problem found in \\d+ plugins\\.\n");
        assertThat(doctor.exit()).isZero();
        assertThat(image.runWithJars("validate", "svc").err()).contains("sound speaks");
    }

    @Test
    void namesAClassFileForANewerJava() throws Exception {
        PluginJar.of("zoo-new").validator(SAYS).major(99).in(image.jars());

        Outcome outcome = image.runWithJars("validate", "svc");

        String told = "was compiled for a newer Java than this one ("
                + Runtime.version().feature() + ")";
        assertThat(outcome.err()).contains("plugin zoo-new 1.0.0 " + told);
        assertThat(outcome.exit()).isEqualTo(3);
        assertDoctorSays("zoo-new 1.0.0: acme.Judge " + told);
    }

    @DisplayName("S-063 a copy of the api in a jar is never used")
    @Test
    void usesTheHostsApiWhenAJarBringsItsOwn() throws Exception {
        PluginJar.of("zoo-copy").validator(SAYS).withCopyOfTheApi().in(image.jars());

        Outcome outcome = image.runWithJars("validate", "svc");

        assertThat(outcome.err()).contains("sound speaks");
        assertThat(outcome.exit()).isZero();
        assertDoctorSays(
                "zoo-copy 1.0.0: its jar holds a copy of the api, which is never used: take pacto-api out of the jar");
    }

    @DisplayName("S-063 a jar that brings classes of the JDK itself is refused at install")
    @Test
    void refusesAJarWithClassesOfTheJdk() throws Exception {
        Path jar = PluginJar.of("zoo-java")
                .validator(SAYS)
                .entry("java/lang/Evil.class", "x")
                .in(image.jars());

        Outcome outcome = image.run("plugin", "install", jar.toString());

        assertThat(outcome.err()).startsWith("plugin zoo-java 1.0.0 brings classes of the JDK: java/lang/Evil.class\n");
        assertRefused(outcome);
    }

    @Test
    void takesAJarWithoutDirectoryEntries() throws Exception {
        Path jar = PluginJar.of("zoo-flat")
                .validator(SAYS)
                .withoutDirectoryEntries()
                .in(image.jars());

        assertThat(image.run("plugin", "install", jar.toString()).exit()).isZero();
        assertThat(image.run("validate", "svc").err()).contains("sound speaks");
        assertThat(image.run("plugin", "doctor").exit()).isZero();
    }

    @Test
    void namesAClassThatIsNotInTheJar() throws Exception {
        PluginJar.of("zoo-gone").validator(SAYS).without("acme/Judge.class").in(image.jars());

        Outcome outcome = image.runWithJars("validate", "svc");

        assertThat(outcome.err())
                .contains(
                        "plugin zoo-gone 1.0.0 names the class acme.Judge in its descriptor, but its jar has no such class");
        assertThat(outcome.exit()).isEqualTo(3);
        assertDoctorSays("zoo-gone 1.0.0: acme.Judge is declared, but is not in the jar");
    }

    @Test
    void namesAClassThatIsNoExtension() throws Exception {
        PluginJar.of("zoo-other")
                .declared("validator", "judge", "Judge", "layer: semantic")
                .source("Judge", "public class Judge {}")
                .in(image.jars());

        Outcome outcome = image.runWithJars("validate", "svc");

        assertThat(outcome.err())
                .contains("plugin zoo-other 1.0.0: acme.Judge does not implement io.pacto.api.Validator");
        assertThat(outcome.exit()).isEqualTo(3);
        assertDoctorSays(
                "zoo-other 1.0.0: acme.Judge is declared as a validator, but does not implement io.pacto.api.Validator");
    }

    @Test
    void findsServicesFilesThatDisagree() throws Exception {
        PluginJar.of("zoo-list")
                .validator(SAYS)
                .without("META-INF/services/io.pacto.api.Validator")
                .listed("generator", "Maker")
                .in(image.jars());

        assertThat(image.runWithJars("validate", "svc").exit()).isZero();
        assertDoctorSays(
                "META-INF/services/io.pacto.api.Validator does not list acme.Judge, which the descriptor declares");
        assertDoctorSays(
                "META-INF/services/io.pacto.api.Generator lists acme.Maker, which the descriptor does not declare");
    }

    @Test
    void ignoresKeysItDoesNotKnowAndSaysSoInDoctor() throws Exception {
        PluginJar.of("zoo-future")
                .validator(SAYS)
                .descriptorLines("  - {point: hologram, id: h, class: acme.Holo}\nflavour: sweet\n")
                .in(image.jars());

        Outcome outcome = image.runWithJars("validate", "svc");

        assertThat(outcome.err()).contains("sound speaks").doesNotContain("flavour");
        assertThat(outcome.exit()).isZero();
        assertDoctorSays("zoo-future 1.0.0: unknown key \"flavour\" in line 8 of the descriptor is ignored");
        assertDoctorSays("extension point \"hologram\" of contribution \"h\" is not known to this host: ignored");
    }

    @DisplayName("S-062: descriptors that are refused at install and at start, by name")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        id: ../../x            | id "../../x" is not of the form [a-z][a-z0-9-]{1,62}
        id: "a b"              | id "a b" is not of the form
        id: "a\\e[31m"         | is not of the form
        id: x                  | id "x" is not of the form
        version: latest        | version "latest" is not a semantic version
        api: soon              | api "soon" is not a version range
        contributes: nothing   | contributes is not a list
        contributes: [{point: command, id: "--help", class: a.B}] | "--help" cannot be the name of a command
        contributes: [{point: command, id: "a b c", class: a.B}]  | "a b c" cannot be the name of a command
        contributes: [{point: generator, id: g, class: a.B}, {point: generator, id: g, class: a.C}] | the generator "g" is declared twice
        contributes: [{point: validator, id: v, class: a.B, layer: structural}] | layer "structural" is not one of
        contributes: [{point: generator, id: g, class: a.B, options: [{name: x, type: text}, {name: x, type: text}]}] | option "x" has the name of option "x"
        contributes: [{point: generator, id: g, class: a.B, options: [{name: x, type: magic}]}] | type "magic" is not one of
        """)
    void refusesADescriptorThatIsNone(String line, String problem) throws Exception {
        String key = line.substring(0, line.indexOf(':'));
        StringBuilder text = new StringBuilder();
        for (String usual : new String[] {"id: zoo-bad", "version: 1.0.0", "api: \"^1.0\""}) {
            text.append(usual.startsWith(key + ":") ? "" : usual + "\n");
        }
        Path jar = PluginJar.of("zoo-bad")
                .entry("META-INF/pacto/plugin.yaml", text + line + "\n")
                .in(image.jars());

        for (Outcome outcome :
                new Outcome[] {image.run("plugin", "install", jar.toString()), image.runWithJars("validate", "svc")}) {
            assertThat(outcome.err())
                    .startsWith(jar.toString())
                    .contains(problem)
                    .doesNotContain("\u001b");
            assertRefused(outcome);
        }
    }

    @DisplayName("S-062: files that are no plugin jar")
    @ParameterizedTest
    @CsvSource({
        "text, it is not a zip file",
        "empty, it is not a zip file",
        "no descriptor, it has no META-INF/pacto/plugin.yaml"
    })
    void refusesAFileThatIsNoPluginJar(String what, String problem) throws Exception {
        Path jar = image.jars().resolve("zoo.jar");
        PluginJar.of("zoo-none").without("META-INF/pacto/plugin.yaml").at(jar);
        if (!what.equals("no descriptor")) {
            Files.writeString(jar, what.equals("text") ? "this is text, and long enough to hold an end record\n" : "");
        }

        for (Outcome outcome :
                new Outcome[] {image.run("plugin", "install", jar.toString()), image.runWithJars("validate", "svc")}) {
            assertThat(outcome.err()).startsWith(jar + " is not a plugin: " + problem);
            assertRefused(outcome);
        }
    }

    @DisplayName("S-062: Class-Path in a manifest leads nowhere")
    @Test
    void ignoresTheClassPathOfAManifest() throws Exception {
        Path helper = PluginJar.of("zoo-helper")
                .source("Helper", "public class Helper { public static List<Finding> help() { return List.of(); } }")
                .at(folder.resolve("elsewhere/helper.jar"));
        PluginJar.of("zoo-path")
                .validator("return Helper.help();")
                .source("Helper", "public class Helper { public static List<Finding> help() { return List.of(); } }")
                .without("acme/Helper.class")
                .entry(
                        "META-INF/MANIFEST.MF",
                        "Manifest-Version: 1.0\nClass-Path: " + "../elsewhere/" + helper.getFileName() + "\n")
                .in(image.jars());

        Outcome outcome = image.runWithJars("validate", "svc");

        assertThat(outcome.err()).contains("NoClassDefFoundError: acme/Helper");
        assertThat(outcome.exit()).isEqualTo(3);
    }

    @Test
    void givesALibraryItsOwnClassesUnderNamesOfTheJdk() throws Exception {
        PluginJar.of("zoo-inject")
                .validator(
                        "return List.of(Finding.warning(\"zoo.said\", bundle.document(),"
                                + " Judge.class.getResource(\"/words.txt\").getProtocol() + \" \""
                                + " + ServiceLoader.load(Validator.class, Judge.class.getClassLoader()).findFirst().get().getClass().getName()));")
                .entry("words.txt", "x")
                .in(image.jars());

        assertThat(image.runWithJars("validate", "svc").err()).contains("jar acme.Judge");
    }

    private void assertDoctorSays(String remark) throws Exception {
        Outcome doctor = image.runWithJars("plugin", "doctor");
        assertThat(doctor.out()).contains(remark + "\n");
        assertThat(doctor.exit()).isEqualTo(1);
    }

    private void assertRefused(Outcome outcome) {
        assertThat(outcome.err()).doesNotContain("\tat ");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(image.store()).doesNotExist();
    }
}
