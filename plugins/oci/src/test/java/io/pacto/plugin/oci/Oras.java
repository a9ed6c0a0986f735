package io.pacto.plugin.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The program {@code oras}, from {@code PACTO_ORAS} or the path. */
final class Oras {

    private static final long MOST_SECONDS = 60;

    private final Path program;
    private final Path folder;

    private Oras(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** Skips the test where there is no oras, and fails it where components are required. */
    static Oras in(Path folder) {
        Path program = find();
        boolean required = "1".equals(System.getenv("PACTO_REQUIRE_COMPONENTS"));
        if (required) {
            assertThat(program)
                    .as("oras, which PACTO_REQUIRE_COMPONENTS=1 asks for")
                    .isNotNull();
        }
        assumeTrue(
                program != null,
                "oras is neither named by PACTO_ORAS nor on the PATH: interoperability is not tested here");
        return new Oras(program, folder);
    }

    private static @Nullable Path find() {
        String named = System.getenv("PACTO_ORAS");
        if (named != null && !named.isEmpty()) {
            return Path.of(named);
        }
        String path = System.getenv("PATH");
        for (String part : (path == null ? "" : path).split(File.pathSeparator, -1)) {
            Path candidate = Path.of(part, "oras");
            if (!part.isEmpty() && Files.isExecutable(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /** Runs oras and returns what it prints; anything but exit code 0 fails the test. */
    String run(String... words) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(words));
        try {
            Path out = Files.createTempFile(folder, "oras", ".out");
            Path err = Files.createTempFile(folder, "oras", ".err");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
            assertThat(ended).as("oras ends within %s seconds", MOST_SECONDS).isTrue();
            assertThat(process.exitValue()).as(Files.readString(err)).isZero();
            return Files.readString(out, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
