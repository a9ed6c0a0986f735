package io.pacto.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the read-me shows is what the demonstration prints. */
class ReadMeIT {

    private static final Path IMAGE = Path.of(System.getProperty("pacto.image")).toAbsolutePath();
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void theTourIsWhatTheDemonstrationPrints() throws Exception {
        String printed = plain(demonstration());
        for (String step : tour()) {
            assertThat(printed).contains(plain(step));
        }
    }

    private static List<String> tour() throws IOException {
        String text = Files.readString(ROOT.resolve("README.md"));
        String tour = text.substring(text.indexOf("<!-- tour:begin"), text.indexOf("<!-- tour:end"));
        String shown = tour.substring(tour.indexOf("```\n") + 4, tour.lastIndexOf("```"));
        return List.of(shown.strip().split("\n\n", -1));
    }

    private String demonstration() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(
                        "sh", ROOT.resolve("examples/demo.sh").toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("PACTO", IMAGE.resolve("bin/pacto").toString());
        builder.environment().put("PACTO_START_UP_ARCHIVE", "off");
        builder.environment().put("PACTO_JAVA", System.getProperty("java.home"));
        Process process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        String printed = Files.readString(out);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    /** The read-me breaks long lines, and how well a Java packs decides the digest. */
    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("sha256:[0-9a-f]{64}", "sha256:…");
    }
}
