package io.pacto.plugin.execbridge;

import io.pacto.api.Context;
import io.pacto.api.DocumentException;
import io.pacto.api.Generator;
import io.pacto.api.PactoException;
import io.pacto.api.Processes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One executable; protocol version 1 (plugins.md, A2 and A4): no arguments, a request on its input, an answer on its output. */
final class ExecutableGenerator implements Generator {

    private static final long MOST_OUTPUT = 64L * 1024 * 1024;

    /** Of an error message longer than this the end is shown, where programs say what they died of. */
    private static final int MOST_WORDS = 8_000;

    private final String name;
    private final Path program;

    ExecutableGenerator(String name, Path program) {
        this.name = name;
        this.program = program;
    }

    @Override
    public Generated generate(Request request, Context context) {
        Limits limits = Limits.of(context);
        Optional<Path> folder = request.bundle().directory();
        Processes.Finished finished;
        try {
            finished = folder.isPresent()
                    ? run(request, folder.get(), limits, context)
                    : context.disk().temporarily(request.bundle().files(), copy -> run(request, copy, limits, context));
        } catch (PactoException e) {
            throw new PactoException("plugin " + name + ": " + e.getMessage(), e.advice(), e);
        }
        check(finished, limits);
        try {
            return Answer.read(context.documents().parse("answer.json", finished.out(), MOST_OUTPUT));
        } catch (DocumentException e) {
            throw new PactoException(
                    "plugin " + name + " returned invalid output: " + e.problem() + " (line "
                            + e.position().line() + ", column " + e.position().column() + ")",
                    "it has to print one JSON object and nothing else; this is a fault of " + program,
                    e);
        }
    }

    private Processes.Finished run(Request request, Path bundle, Limits limits, Context context) {
        byte[] input = Question.of(request, bundle, context).getBytes(StandardCharsets.UTF_8);
        return context.processes()
                .run(new Processes.Command(
                        program,
                        List.of(),
                        context.disk().resolve("."),
                        limits.environment(),
                        input,
                        limits.time(),
                        MOST_OUTPUT));
    }

    private void check(Processes.Finished finished, Limits limits) {
        switch (finished.ending()) {
            case EXITED -> {
                if (finished.code() != 0) {
                    String words = new String(finished.err(), StandardCharsets.UTF_8).strip();
                    throw failed(words.isEmpty() ? "exit status " + finished.code() : end(words), "");
                }
            }
            case OUT_OF_TIME ->
                throw failed(
                        "gave no answer within " + limits.time().toSeconds() + " seconds and was stopped",
                        "allow it more with " + Limits.TIME + "=SECONDS");
            case TOO_MUCH_OUTPUT ->
                throw failed("printed more than " + MOST_OUTPUT + " bytes and was stopped", "tell its author");
        }
    }

    private static String end(String words) {
        return words.length() <= MOST_WORDS ? words : "… " + words.substring(words.length() - MOST_WORDS);
    }

    private PactoException failed(String what, String advice) {
        return new PactoException("plugin " + name + ": " + what, advice);
    }
}
