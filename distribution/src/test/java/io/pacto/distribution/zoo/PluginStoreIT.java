package io.pacto.distribution.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.zoo.Image.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to installed jars behind our back: nothing is used that was not installed, and nothing goes missing silently. */
class PluginStoreIT {

    @TempDir
    private Path folder;

    private Image image;
    private Path jar;

    @BeforeEach
    void installAPlugin() throws Exception {
        image = new Image(folder).contract();
        install(judge("zoo-judge", "one speaks"));
        install(judge("zoo-second", "two speaks"));
        try (Stream<Path> files = Files.list(image.store().resolve("zoo-judge/1.0.0"))) {
            jar = files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @DisplayName("S-062 jar replaced after it was installed: refused, with the index and without it")
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesAJarThatWasReplaced(boolean indexed) throws Exception {
        Files.copy(judge("zoo-judge", "evil").at(folder.resolve("evil.jar")), jar, REPLACE);
        if (!indexed) {
            Files.delete(index());
        }

        Outcome outcome = image.run("validate", "svc");

        assertThat(outcome.err())
                .contains("the jar of plugin zoo-judge 1.0.0 is not the one that was installed: " + jar, "two speaks")
                .doesNotContain("evil");
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(image.run("explain", "svc").exit()).isZero();
        assertThat(image.run("plugin", "doctor").exit()).isEqualTo(1);
    }

    @DisplayName("decision 17: a judge whose jar broke is missed, from its stored descriptor")
    @ParameterizedTest
    @ValueSource(strings = {"not a zip", "gone"})
    void missesAJudgeWhoseJarBroke(String how) throws Exception {
        breakJar(how);
        Files.delete(index());

        Outcome outcome = image.run("validate", "svc", "--output-format", "json");
        Outcome other = image.run("explain", "svc");
        Outcome again = image.run("validate", "svc");

        assertThat(outcome.out()).contains("\"complete\": false", "\"zoo-judge\"", "two speaks");
        assertThat(outcome.err()).startsWith("warning: " + jar);
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(other.err()).startsWith("warning: " + jar);
        assertThat(other.exit()).isZero();
        assertThat(again.exit()).isEqualTo(3);
        Outcome list = image.run("plugin", "list");
        assertThat(list.out()).containsPattern("zoo-judge +1\\.0\\.0 +installed");
    }

    @Test
    void missesAJudgeWhoseJarBrokeWhileTheIndexStands() throws Exception {
        breakJar("not a zip");

        Outcome outcome = image.run("validate", "svc");

        assertThat(outcome.err())
                .contains("the jar of plugin zoo-judge 1.0.0 is not the one that was installed", "two speaks");
        assertThat(outcome.exit()).isEqualTo(3);
    }

    @Test
    void warnsAtEveryStartAboutAJarNobodyDescribes() throws Exception {
        breakJar("not a zip");
        Files.delete(Path.of(jar.toString().replace(".jar", ".yaml")));
        Files.delete(index());

        Outcome first = image.run("validate", "svc");
        install(judge("zoo-third", "three speaks"), "warning: " + jar);
        Outcome later = image.run("validate", "svc");

        assertThat(first.err()).startsWith("warning: " + jar + " is not a plugin: it is not a zip file");
        assertThat(first.exit()).isZero();
        assertThat(later.err()).startsWith("warning: " + jar).contains("two speaks", "three speaks");
        assertThat(later.exit()).isZero();
        assertThat(image.run("plugin", "doctor").exit()).isEqualTo(1);
    }

    @Test
    void goesOnWhenAStoredDescriptorIsBrokenToo() throws Exception {
        breakJar("not a zip");
        Files.writeString(Path.of(jar.toString().replace(".jar", ".yaml")), "id: [");
        Files.delete(index());

        Outcome outcome = image.run("validate", "svc");

        assertThat(outcome.err()).startsWith("warning: " + jar).contains("two speaks");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void makesTheIndexAnewWhenItIsGoneOrBroken() throws Exception {
        byte[] before = Files.readAllBytes(index());

        Files.delete(index());
        assertThat(image.run("validate", "svc").err()).contains("one speaks", "two speaks");
        assertThat(index()).hasBinaryContent(before);

        Files.writeString(index(), "rubbish");
        assertThat(image.run("validate", "svc").err()).contains("one speaks", "two speaks");
        assertThat(index()).hasBinaryContent(before);
    }

    @Test
    void worksWhereTheDataFolderCannotBeWritten() throws Exception {
        Files.delete(index());
        Path data = image.store().getParent();
        // For whoever may write everywhere the folder is read-only in name alone; the outcome is the same.
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            Outcome outcome = image.run("validate", "svc");

            assertThat(outcome.err()).isEqualTo("  WARN  [zoo.said] : one speaks\n  WARN  [zoo.said] : two speaks\n");
            assertThat(outcome.exit()).isZero();
        } finally {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @DisplayName("S-064: a store others may write to is not loaded from")
    @ParameterizedTest
    @ValueSource(strings = {"plugins", "plugins/zoo-judge", "."})
    void refusesAStoreOthersMayWriteTo(String place) throws Exception {
        Path open = image.store().getParent().resolve(place).normalize();
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxr-x"));

        Outcome outcome = image.run("validate", "svc");

        assertThat(outcome.err())
                .contains("plugin zoo-judge 1.0.0 is not loaded: others may write to " + open + " (rwxrwxr-x)")
                .doesNotContain("one speaks");
        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(image.run("explain", "svc").exit()).isZero();
    }

    @Test
    void staysInsideTheStoreWhateverThePointerSays() throws Exception {
        judge("zoo-judge", "evil").at(folder.resolve("evil.jar"));
        Files.writeString(image.store().resolve("zoo-judge/current"), "../../../../../../evil.jar");
        Files.delete(index());

        Outcome outcome = image.run("validate", "svc");

        assertThat(outcome.err())
                .startsWith("warning: plugin zoo-judge: its pointer leaves the store\n")
                .contains("two speaks")
                .doesNotContain("evil");
    }

    private static final java.nio.file.CopyOption REPLACE = java.nio.file.StandardCopyOption.REPLACE_EXISTING;

    private Path index() {
        return image.store().getParent().resolve("plugins.index");
    }

    private void breakJar(String how) throws Exception {
        Files.delete(jar);
        if (!how.equals("gone")) {
            Files.writeString(jar, "this is text, and long enough to be looked at for an end record\n");
        }
    }

    private static PluginJar judge(String id, String says) {
        return PluginJar.of(id)
                .validator("return List.of(Finding.warning(\"zoo.said\", bundle.document(), \"" + says + "\"));");
    }

    private void install(PluginJar plugin, String... errorStarts) throws Exception {
        Outcome outcome = image.run(
                "plugin", "install", plugin.in(folder.resolve("build")).toString());
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err()).startsWith(errorStarts.length == 0 ? "" : errorStarts[0]);
    }
}
