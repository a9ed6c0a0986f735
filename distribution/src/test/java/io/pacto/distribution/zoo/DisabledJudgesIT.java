package io.pacto.distribution.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.zoo.Image.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A judge by somebody else that is switched off takes its own entries with it, and nothing else moves. */
class DisabledJudgesIT {

    private static final String BREAKING = "  [BREAKING] zoo.first (added): zoo.first added\n";
    private static final String NOTED = "  [NON_BREAKING] zoo.last (added): zoo.last added\n";

    @TempDir
    private Path folder;

    private Image image;

    @BeforeEach
    void twoVersionsAndAPlugin() throws Exception {
        image = new Image(folder);
        image.file("old/pacto.yaml", contract("1.0.0", "{name: gone, type: http, port: 80}"));
        image.file("new/pacto.yaml", contract("1.1.0", "{name: api, type: http}"));
        PluginJar.of("zoo-judge")
                .validator(
                        "return List.of(Finding.error(\"zoo-judge.x.y\", bundle.contract().root(), \"zoo speaks\"));")
                .contributor("return List.of(added(\"last\", Classification.NON_BREAKING, after),"
                        + " added(\"first\", Classification.BREAKING, after)); }"
                        + " private static Change added(String name, Classification c, Bundle after) {"
                        + " return Change.added(\"zoo-judge.\" + name + \".added\", c, Section.SCALING, \"zoo.\" + name,"
                        + " after.contract().root(), null);")
                .in(image.jars());
    }

    @DisplayName("C-CLS-060 a contributor that is disabled: its entries vanish, the others are the same bytes")
    @Test
    void takesAwayTheEntriesOfAContributor() throws Exception {
        Outcome with = image.runWithJars("diff", "old", "new");
        Outcome disabled = image.runWithJars("--without", "zoo-judge", "diff", "old", "new");
        Outcome never = image.run("diff", "old", "new");

        assertThat(with.out()).contains(BREAKING, NOTED);
        assertThat(disabled.out()).isEqualTo(never.out());
        assertThat(entries(disabled.out()))
                .isEqualTo(entries(with.out().replace(BREAKING, "").replace(NOTED, "")));
        assertThat(entries(disabled.out())).hasSizeGreaterThan(2);
        assertThat(disabled.err()).contains("judge zoo-judge/changes is disabled: --without zoo-judge");
        assertThat(List.of(with.exit(), disabled.exit(), never.exit())).containsOnly(1);
    }

    @DisplayName("C-CLS-060 a validator that is disabled: its findings vanish, the others are the same bytes")
    @Test
    void takesAwayTheFindingsOfAValidator() throws Exception {
        image.file("new/pacto.yaml", contract("1.1.0", "{name: api, type: http, port: 80, contract: nope.yaml}"));
        // Later layers are skipped after an error of an earlier one, so the plugin is heard about a contract that is
        // well.
        image.file("well/pacto.yaml", contract("1.1.0", "{name: api, type: event, contract: a.txt}"));
        image.file("well/a.txt", "events");

        Outcome with = image.runWithJars("validate", "well");
        Outcome disabled = image.runWithJars("--without", "zoo-judge", "validate", "well");

        assertThat(with.err()).contains("zoo speaks");
        assertThat(disabled.err().replace("note: judge zoo-judge/judge is disabled: --without zoo-judge\n", ""))
                .isEqualTo(image.run("validate", "well").err());
        assertThat(disabled.out()).isEqualTo("well is valid\n");
        assertThat(image.runWithJars("--without", "zoo-judge", "validate", "new")
                        .out())
                .isEqualTo(image.run("validate", "new").out());
    }

    private static String contract(String version, String face) {
        return "pactoVersion: \"1.0\"\nservice: {name: svc, version: " + version + "}\ninterfaces: [" + face
                + "]\nscaling: {replicas: 1" + version.charAt(2) + "}\n";
    }

    /** The lines of changes; the heading above them counts them. */
    private static List<String> entries(String out) {
        List<String> entries = new ArrayList<>();
        for (String line : out.lines().toList()) {
            if (line.startsWith("  [")) {
                entries.add(line);
            }
        }
        return entries;
    }
}
