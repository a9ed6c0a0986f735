package io.pacto.plugin.openapiinfer.huma;

import io.pacto.api.Context;
import io.pacto.api.DocumentException;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Processes;
import io.pacto.plugin.openapiinfer.framework.Inference;
import io.pacto.plugin.openapiinfer.framework.Project;
import io.pacto.plugin.openapiinfer.huma.golang.Decl;
import io.pacto.plugin.openapiinfer.huma.golang.GoFile;
import io.pacto.plugin.openapiinfer.huma.golang.GoSources;
import io.pacto.pythonrunner.PythonVariables;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Asks the program itself for its document: {@code go run . openapi} in a limited child process, only when told to. */
final class Executed {

    private static final Duration TO_COMPILE = Duration.ofMinutes(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);
    private static final long MOST_OUTPUT = 16L * 1024 * 1024;
    private static final int LONGEST_REASON = 2000;

    private final Project project;
    private final Context context;

    Executed(Project project) {
        this.project = project;
        this.context = project.context();
    }

    Inference infer() {
        Path source = project.directory()
                .orElseThrow(() -> new PactoException(
                        "huma: the bundle is no folder with a project in it",
                        "name the project with --option source=DIR"));
        Path go = context.processes()
                .find("go")
                .orElseThrow(() -> new PactoException(
                        "huma: there is no go on the PATH, and --option execute=true runs the project with it",
                        "install Go, or leave execute out: the sources are read without Go"));
        String main = mainPackage();
        Map<String, String> variables = PythonVariables.of(project.options(), source, context);
        List<String> words = words();
        context.warn("running the project's own code: go run " + main + " " + String.join(" ", words));
        // Compiled first, so that a program that hangs is not mistaken for a compiler that takes its time.
        run(go, List.of("build", "-buildvcs=false", "-o", nowhere(), main), source, variables, TO_COMPILE);
        List<String> arguments = new ArrayList<>(List.of("run", "-buildvcs=false", main));
        arguments.addAll(words);
        return new Inference(document(run(go, arguments, source, variables, TO_ANSWER)), List.of());
    }

    /** What a user types behind the program; never a shell's business. */
    private List<String> words() {
        String command = project.options().text("command").orElse("openapi").strip();
        return command.isEmpty() ? List.of() : List.of(command.split("\\s+"));
    }

    private static String nowhere() {
        return Path.of("").getFileSystem().getSeparator().equals("/") ? "/dev/null" : "NUL";
    }

    private String mainPackage() {
        String named = project.options().text("app").orElse("");
        if (!named.isEmpty()) {
            return named.startsWith(".") ? named : "./" + named;
        }
        TreeSet<String> mains = new TreeSet<>();
        for (GoFile file : GoSources.read(project.files()).files()) {
            boolean main = file.packageName().equals("main")
                    && !file.path().endsWith("_test.go")
                    && file.declarations().stream()
                            .anyMatch(declaration -> declaration instanceof Decl.Func function
                                    && function.name().equals("main"));
            if (main) {
                int slash = file.path().lastIndexOf('/');
                mains.add(slash < 0 ? "." : "./" + file.path().substring(0, slash));
            }
        }
        if (mains.size() != 1) {
            throw new PactoException(
                    mains.isEmpty()
                            ? "huma: the project has no main package to run"
                            : "huma: the project has several main packages: " + String.join(", ", mains),
                    "name one with --option app=./cmd/server, or leave execute out: the sources are read");
        }
        return mains.first();
    }

    private byte[] run(Path go, List<String> arguments, Path source, Map<String, String> variables, Duration time) {
        Processes.Finished finished = context.processes()
                .run(new Processes.Command(go, arguments, source, variables, new byte[0], time, MOST_OUTPUT));
        if (finished.succeeded()) {
            return finished.out();
        }
        String what = switch (finished.ending()) {
            case EXITED -> "ended with exit status " + finished.code();
            case OUT_OF_TIME -> "was ended after " + time.toSeconds() + " seconds";
            case TOO_MUCH_OUTPUT -> "was ended, since it printed more than 16 MiB";
        };
        String reason = new String(finished.err(), StandardCharsets.UTF_8).strip();
        String shown = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
        throw new PactoException(
                "huma: go " + String.join(" ", arguments) + " " + what + (shown.isEmpty() ? "" : ": " + shown),
                "--option command= says how the program prints its document; leave execute out to read the sources");
    }

    private Mapping document(byte[] printed) {
        String text = new String(printed, StandardCharsets.UTF_8).stripLeading();
        String file = text.startsWith("{") ? "openapi.json" : "openapi.yaml";
        try {
            Node node = context.documents().parse(file, printed);
            if (node instanceof Mapping document && document.text("openapi") != null) {
                return document;
            }
        } catch (DocumentException notADocument) {
            throw new PactoException(
                    "huma: what the program printed is no OpenAPI document: " + notADocument.getMessage(),
                    "--option command= says how the program prints its document",
                    notADocument);
        }
        throw new PactoException(
                "huma: what the program printed is no OpenAPI document",
                "--option command= says how the program prints its document");
    }
}
