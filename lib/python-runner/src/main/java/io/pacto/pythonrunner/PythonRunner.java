package io.pacto.pythonrunner;

import io.pacto.api.Context;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Processes;
import io.pacto.api.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Runs scripts inside Python projects.
 *
 * <p>The script travels over standard input and the answer in a frame of random letters over standard output, so that
 * nothing is written to the project and nothing the project prints is taken for an answer. Python runs isolated ({@code
 * -I}): no {@code PYTHON} variables, no start-up files of the user, and no module of the project before our own.
 */
public final class PythonRunner {

    /** Names the variable that sets the time, in seconds. */
    private static final String TIME = "PACTO_PYTHON_TIMEOUT";

    private static final int USUAL_SECONDS = 50;

    /** The interpreter can say itself where the time went, unless something holds it; either way it ends within a minute. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final String LATE_ADVICE =
            "look for what waits while modules are imported (servers, connections, loops), or allow it more with "
                    + TIME + "=SECONDS";
    private static final long OUTPUT = 16L * 1024 * 1024;

    private final Context context;
    private final Duration time;

    /**
     * A runner that gives each script 50 seconds, or what {@code PACTO_PYTHON_TIMEOUT} says.
     *
     * @param context what the call may reach
     * @throws UsageException when that variable is no number of seconds
     */
    public PythonRunner(Context context) {
        this.context = context;
        this.time = context.seconds(TIME, USUAL_SECONDS);
    }

    /**
     * Finds the interpreter of a project.
     *
     * @param project an absolute folder
     * @return the interpreter
     * @throws PactoException when there is no Python
     */
    public Interpreter interpreter(Path project) {
        return new InterpreterSearch(context).find(project);
    }

    /**
     * Runs a script. That the project's code is run, and with which interpreter, is said on standard error.
     *
     * @param job what to run
     * @return what its {@code main} returned
     * @throws PactoException when there is no Python, the script fails or refuses, or a limit is met
     */
    public Node run(PythonJob job) {
        Interpreter python = interpreter(job.project());
        context.warn("running the project's code with " + python);
        String token = UUID.randomUUID().toString();
        Mapping request = Mapping.builder()
                .put("token", token)
                .put("project", job.project().toString())
                .put("script", job.script())
                .put("seconds", time.toSeconds())
                .put("late", late())
                .put("advice", LATE_ADVICE)
                .put("input", job.input())
                .build();
        Processes.Finished finished = context.processes()
                .run(new Processes.Command(
                        python.program(),
                        python.with(List.of("-I", "-B", "-c", bootstrap())),
                        job.directory(),
                        job.variables(),
                        context.documents().toJson(request).getBytes(StandardCharsets.UTF_8),
                        time.plus(GRACE),
                        OUTPUT,
                        true));
        String said = new String(finished.err(), StandardCharsets.UTF_8);
        said.lines().map(line -> "python: " + line).limit(200).forEach(context::debug);
        return switch (finished.ending()) {
            case OUT_OF_TIME -> throw new PactoException(late(), LATE_ADVICE);
            case TOO_MUCH_OUTPUT ->
                throw new PactoException(
                        "the project's code printed more than " + OUTPUT / 1024 / 1024 + " MiB and was stopped",
                        "look for what prints while modules are imported");
            case EXITED ->
                answer(frame(finished.out(), token).orElseThrow(() -> silent(python, finished.code(), said)));
        };
    }

    private String late() {
        return "the project's code did not end within " + time.toSeconds() + " seconds and was stopped";
    }

    private Node answer(byte[] json) {
        Node answer = context.documents().parse("python.json", json);
        Node failure = answer.get("failure");
        if (failure != null) {
            throw new PactoException(textOf(failure, "message"), textOf(failure, "advice"));
        }
        Node result = answer.get("result");
        if (result == null) {
            throw new PactoException("the script for Python returned nothing");
        }
        return result;
    }

    private static String textOf(Node node, String key) {
        String text = node.text(key);
        return text == null ? "" : text;
    }

    private static Optional<byte[]> frame(byte[] out, String token) {
        String all = new String(out, StandardCharsets.UTF_8);
        int begin = all.indexOf(token);
        int end = begin < 0 ? -1 : all.indexOf(token, begin + token.length());
        return end < 0
                ? Optional.empty()
                : Optional.of(all.substring(begin + token.length(), end).getBytes(StandardCharsets.UTF_8));
    }

    private static PactoException silent(Interpreter python, int code, String said) {
        return new PactoException(
                python + " ended with exit code " + code + " before it had an answer: " + telling(said),
                "start that interpreter by hand and import the project's module");
    }

    /** The line that says what happened: the last, but uv ends with hints and puts the error before its causes. */
    private static String telling(String said) {
        List<String> lines =
                said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("error: ")) {
                boolean cause = i + 1 < lines.size() && lines.get(i + 1).startsWith("cause: ");
                return lines.get(i) + (cause ? ", " + lines.get(i + 1) : "");
            }
        }
        return lines.isEmpty() ? "it printed nothing" : lines.get(lines.size() - 1);
    }

    private static String bootstrap() {
        try (InputStream script = PythonRunner.class.getResourceAsStream("bootstrap.py")) {
            if (script == null) {
                throw new IllegalStateException("bootstrap.py is not in the jar");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
