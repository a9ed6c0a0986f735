package io.pacto.distribution.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.zoo.Image.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many bundles are judged at the same time; nobody can tell from what is said about them. */
class ManyBundlesIT {

    private static final int BUNDLES = 50;

    @TempDir
    private Path folder;

    private Image image;

    @BeforeEach
    void makeBundles() throws Exception {
        image = new Image(folder);
        for (int i = 0; i < BUNDLES; i++) {
            String version = i % 7 == 0 ? "not-a-version" : "1.0." + i;
            image.contract(name(i), version);
        }
    }

    @Test
    void saysTheSameOnOneProcessorAndOnEight() throws Exception {
        PluginJar.of("zoo-sound")
                .validator("context.warn(\"a remark\"); return List.of(Finding.warning(\"zoo-sound.said\","
                        + " bundle.document(), \"sound speaks\"));")
                .in(image.jars());
        for (String format : List.of("text", "json", "markdown")) {
            image.with("PACTO_JAVA_OPTS", "-XX:ActiveProcessorCount=1");
            Outcome one = validate(format);
            image.with("PACTO_JAVA_OPTS", "-XX:ActiveProcessorCount=8");

            assertThat(validate(format)).isEqualTo(one);
            assertThat(one.exit()).isEqualTo(1);
            assertThat(one.out()).contains(name(0), name(BUNDLES - 1));
        }
    }

    @Test
    void reportsInTheOrderOfThePaths() throws Exception {
        Outcome outcome = image.run("validate", "--recursive", ".", "--output-format", "json");

        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < BUNDLES; i++) {
            places.add(outcome.out().indexOf('"' + name(i) + '"'));
        }
        assertThat(places).doesNotContain(-1).isSorted();
    }

    @DisplayName("S-061 one plugin hangs in one of 50 bundles: that one is incomplete, and every other has its verdict")
    @Test
    void givesUpOneBundleOnly() throws Exception {
        PluginJar.of("zoo-bad")
                .validator("while (bundle.contract().service().name().value().equals(\"" + name(8)
                        + "\")) { Thread.onSpinWait(); } return List.of();")
                .in(image.jars());

        Outcome outcome = image.with("PACTO_PLUGIN_TIMEOUT", "1").runWithJars("validate", "--recursive", ".");

        assertThat(outcome.err())
                .containsOnlyOnce("plugin zoo-bad 1.0.0 did not answer within 1 second while validating " + name(8));
        assertThat(outcome.out()).contains(name(0), name(BUNDLES - 1));
        assertThat(outcome.exit()).isEqualTo(3);
    }

    @DisplayName("S-060 a plugin ends the process while other bundles are judged: one line names it")
    @Test
    void namesThePluginThatEndsTheProcess() throws Exception {
        PluginJar.of("zoo-exit")
                .validator("if (bundle.contract().service().name().value().equals(\"" + name(8)
                        + "\")) { System.exit(0); } return List.of();")
                .in(image.jars());

        Outcome outcome = image.runWithJars("validate", "--recursive", ".");

        assertThat(outcome.err()).isEqualTo("plugin zoo-exit 1.0.0 ended the process (System.exit)\n");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(3);
    }

    private Outcome validate(String format) throws Exception {
        return image.runWithJars("validate", "--recursive", ".", "--output-format", format);
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "svc-%02d", number);
    }
}
