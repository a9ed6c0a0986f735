package io.pacto.plugin.oci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program {@code oras}. */
final class Oras {

    private static final long MOST_SECONDS = 60;

    private final Path program;
    private final Path folder;

    /**
     * Oras in a folder.
     *
     * @param program the program
     * @param folder where it runs
     */
    Oras(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
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
