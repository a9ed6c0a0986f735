package io.pacto.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts other programs, the one way to do so.
 *
 * <p>Guarded: no shell is involved; the program is an absolute path; the child sees an allow-list of the environment
 * ({@code PATH, HOME, LANG, LC_ALL, TMPDIR} and what Windows needs) and what the caller adds; its input is what the
 * caller gives and then ends; its output and its time are limited, and at a limit the whole tree of processes is ended.
 *
 * @since 1.0
 */
@Stable
public interface Processes {

    /**
     * Finds a program on the user's {@code PATH}. Relative entries and entries below the working directory are passed
     * over, so that a project cannot bring its own {@code git}.
     *
     * @param name the program's name without a folder
     * @return its absolute path; empty when there is none
     */
    Optional<Path> find(String name);

    /**
     * What {@link #find} passes over although it could be run, so that a message can say so.
     *
     * @param name the program's name without a folder
     * @return the first of them; empty when there is none
     */
    default Optional<Path> passedOver(String name) {
        return Optional.empty();
    }

    /**
     * The programs {@link #find} would find whose names begin so.
     *
     * @param prefix the beginning, not empty
     * @return their names, sorted, each once
     */
    default List<String> named(String prefix) {
        return List.of();
    }

    /**
     * Runs a program to its end.
     *
     * @param command what to run
     * @return what became of it
     * @throws PactoException when it cannot be started
     */
    Finished run(Command command);

    /**
     * What to run.
     *
     * @param program the absolute path of the program
     * @param arguments its arguments, passed as they are
     * @param directory the absolute folder it starts in
     * @param environment variables added to the allow-list
     * @param input its standard input
     * @param time the longest it may take
     * @param outputLimit the most bytes of standard output and of standard error, each
     * @param leavesNothing whether what it started and left behind is ended with it
     */
    @SuppressWarnings("ArrayRecordComponent") // input is sent, never compared
    record Command(
            Path program,
            List<String> arguments,
            Path directory,
            Map<String, String> environment,
            byte[] input,
            Duration time,
            long outputLimit,
            boolean leavesNothing) {

        private static final Duration USUAL = Duration.ofSeconds(60);
        private static final long USUAL_OUTPUT = 16L * 1024 * 1024;

        /** Copies the lists. */
        public Command {
            arguments = List.copyOf(arguments);
            environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        }

        /**
         * A program that may leave others behind, an agent or a daemon.
         *
         * @param program the absolute path of the program
         * @param arguments its arguments, passed as they are
         * @param directory the absolute folder it starts in
         * @param environment variables added to the allow-list
         * @param input its standard input
         * @param time the longest it may take
         * @param outputLimit the most bytes of standard output and of standard error, each
         */
        public Command(
                Path program,
                List<String> arguments,
                Path directory,
                Map<String, String> environment,
                byte[] input,
                Duration time,
                long outputLimit) {
            this(program, arguments, directory, environment, input, time, outputLimit, false);
        }

        /**
         * A program with nothing added to its surroundings, 60 seconds and 16 MiB.
         *
         * @param program the absolute path of the program
         * @param arguments its arguments
         * @param directory the folder it starts in
         * @return the command
         */
        public static Command of(Path program, List<String> arguments, Path directory) {
            return new Command(program, arguments, directory, Map.of(), new byte[0], USUAL, USUAL_OUTPUT);
        }
    }

    /**
     * What became of a program.
     *
     * @param ending how it ended
     * @param code its exit code; 0 unless it exited by itself
     * @param out its standard output, as far as it was read
     * @param err its standard error, as far as it was read
     */
    @SuppressWarnings("ArrayRecordComponent") // output is read, never compared
    record Finished(Ending ending, int code, byte[] out, byte[] err) {

        /** Returns whether it exited by itself with 0. */
        public boolean succeeded() {
            return ending == Ending.EXITED && code == 0;
        }
    }

    /** How a program ended. */
    enum Ending {
        /** By itself. */
        EXITED,
        /** It was ended because its time was up. */
        OUT_OF_TIME,
        /** It was ended because it printed too much. */
        TOO_MUCH_OUTPUT
    }
}
