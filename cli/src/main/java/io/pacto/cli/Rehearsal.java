package io.pacto.cli;

import io.pacto.host.settings.Surroundings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs commands one after the other in one process, which is what a start-up archive is made from: it keeps the classes
 * of the process that wrote it. The launcher's {@code lib/start-up-archive.sh} asks for it, in the folder of the rehearsal.
 */
final class Rehearsal {

    /** Longer than it takes on any machine; after it, something hangs, and nobody is there to see it. */
    private static final Duration MOST = Duration.ofMinutes(5);

    private Rehearsal() {}

    /**
     * Runs the commands of a text, a line each.
     *
     * @param text where they are read from
     * @param image the unpacked distribution
     * @return whether each ended as commands do that could do their work
     */
    static boolean run(InputStream text, Optional<Path> image) {
        Thread watch = new Thread(Rehearsal::endLate, "rehearsal-limit");
        watch.setDaemon(true);
        watch.start();
        try (BufferedReader commands = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            boolean good = true;
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    good &= run(List.of(line.strip().split(" +")), image);
                }
            }
            return good;
        } catch (IOException e) {
            // Its maker sees the exit code and nothing else, and does without an archive.
            return false;
        }
    }

    /** Sees nothing of the user: the folder is its home, no variable is set, and what is printed is dropped. */
    private static boolean run(List<String> words, Optional<Path> image) {
        Path folder = Path.of("").toAbsolutePath();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                Map.of("HOME", folder.toString()), folder, image, InputStream.nullInputStream(), nowhere, nowhere);
        int code = new Cli(surroundings, false).run(words);
        // 1 is the verdict "breaking" or "invalid", which a rehearsal wants to hear as well.
        return code == 0 || code == 1;
    }

    private static void endLate() {
        try {
            Thread.sleep(MOST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(3);
    }
}
