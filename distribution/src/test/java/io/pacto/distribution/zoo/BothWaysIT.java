package io.pacto.distribution.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.zoo.Image.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bundled plugins ride the application class path for speed. They stay plugins: behind loaders of their own they say and
 * write the same, byte for byte.
 */
class BothWaysIT {

    private static final String STORE = "oci-layout://store:1.0.0";

    @TempDir
    private Path folder;

    @Test
    void bundledPluginsSayTheSameBehindLoadersOfTheirOwn() throws Exception {
        Path riding = Files.createDirectories(folder.resolve("riding"));
        Path isolated = Files.createDirectories(folder.resolve("isolated"));

        List<String> expected = session(new Image(riding));
        List<String> actual = session(new Image(isolated).with("PACTO_ISOLATE_BUNDLED", "1"));

        assertThat(actual).isEqualTo(expected);
        assertThat(files(new Image(isolated))).isEqualTo(files(new Image(riding)));
    }

    @Test
    void theSwitchDoesWhatThisTestReliesOn() throws Exception {
        Image image = new Image(folder).contract().with("PACTO_JAVA_OPTS", "-Xlog:class+load");

        String riding = image.run("validate", "svc").out();
        String isolated =
                image.with("PACTO_ISOLATE_BUNDLED", "1").run("validate", "svc").out();

        assertThat(riding).contains("io.pacto.plugin.reports.").doesNotContain("org.pf4j.");
        assertThat(isolated).contains("io.pacto.plugin.reports.", "org.pf4j.PluginClassLoader");
    }

    private static List<String> session(Image image) throws Exception {
        image.file("config.yaml", "server:\n  port: 8080\n");
        List<String> said = new ArrayList<>();
        for (String[] command : new String[][] {
            {"init", "svc"},
            {"init", "svc"},
            {"validate", "svc"},
            {"validate", "svc", "--output-format", "json"},
            {"validate", "svc", "--set", "service.version=x"},
            {"validate", "nowhere"},
            {"explain", "svc"},
            {"explain", "svc", "--output-format", "json"},
            {"doc", "svc"},
            {"doc", "svc", "-o", "docs"},
            {"diff", "svc", "svc"},
            {"diff", "svc", "svc", "--new-set", "interfaces[0].port=9090", "--new-set", "service.version=2.0.0"},
            {"diff", "svc", "svc", "--new-set", "service.version=2.0.0", "--output-format", "json"},
            {"diff", "svc", "svc", "--new-set", "service.version=2.0.0", "--output-format", "markdown"},
            {"generate", "schema-infer", "svc", "--option", "file=../config.yaml"},
            {"generate", "schema-infer", "svc"},
            {"pack", "svc", "-o", "svc.tar.gz"},
            {"push", STORE, "-p", "svc"},
            {"pull", STORE, "-o", "pulled"},
            {"validate", STORE},
            {"plugin", "list"},
            {"plugin", "list", "--output-format", "json"},
            {"plugin", "doctor"},
            {"--help"},
        }) {
            Outcome outcome = image.run(command);
            String here = Pattern.quote(image.project().toString());
            said.add(String.join(" ", command) + " -> " + outcome.exit() + "\n"
                    + outcome.out().replaceAll(here, "PROJECT") + outcome.err().replaceAll(here, "PROJECT"));
        }
        return said;
    }

    private static Map<String, String> files(Image image) throws Exception {
        Map<String, String> contents = new LinkedHashMap<>();
        for (String name : image.tree()) {
            Path file = image.project().resolve(name);
            // A lock holds the number of the process that had it last.
            if (name.endsWith(".pacto-lock")) {
                continue;
            }
            contents.put(
                    name,
                    Files.isDirectory(file)
                            ? "folder"
                            : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return contents;
    }
}
