package io.pacto.plugin.openapiinfer.fastapi;

import io.pacto.api.Context;
import io.pacto.api.Disk;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Scalar;
import io.pacto.api.UsageException;
import io.pacto.plugin.openapiinfer.framework.Inference;
import io.pacto.plugin.openapiinfer.framework.Project;
import io.pacto.pythonrunner.PythonJob;
import io.pacto.pythonrunner.PythonRunner;
import io.pacto.pythonrunner.PythonVariables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks the application itself for its document: {@code app.openapi()} in a limited child process (plugins.md C3). */
final class Executed {

    private static final int LEVELS = 10;
    private static final List<String> BUILD_FILES = List.of("pyproject.toml", "setup.py", "setup.cfg");

    private static final Pattern APP =
            Pattern.compile("[\\p{L}_][\\w.]*(:[\\p{L}_][\\w.]*)?", Pattern.UNICODE_CHARACTER_CLASS);

    private final Project project;
    private final Context context;

    Executed(Project project) {
        this.project = project;
        this.context = project.context();
    }

    Inference infer() {
        Path source = project.directory()
                .orElseThrow(() -> new PactoException(
                        "fastapi: the bundle is no folder with a project in it",
                        "name the project with --option source=DIR"));
        Path root = root(source);
        Mapping input = Mapping.builder()
                .put("source", source.toString())
                .put("root", root.toString())
                .put("app", app())
                .build();
        Node answer = ask(
                new PythonJob(source, root, script(), input, PythonVariables.of(project.options(), source, context)));
        List<Node> others = answer.list("others");
        if (!others.isEmpty()) {
            context.warn("several FastAPI applications: took " + answer.text("app") + ", not "
                    + others.stream().map(Executed::text).collect(Collectors.joining(", "))
                    + "; --option app=MODULE:VARIABLE names another");
        }
        if (answer.get("document") instanceof Mapping document) {
            return new Inference(Methods.ordered(document), List.of());
        }
        throw new IllegalStateException("the script returned no document");
    }

    private String app() {
        String app = project.options().text("app").orElse("");
        if (!app.isEmpty() && !APP.matcher(app).matches()) {
            throw new UsageException(
                    "not an application: \"" + app + "\"", "write --option app=package.module:variable");
        }
        return app;
    }

    private Node ask(PythonJob job) {
        try {
            return new PythonRunner(context).run(job);
        } catch (UsageException wrong) {
            throw wrong;
        } catch (PactoException failure) {
            throw new PactoException(
                    "fastapi: runtime extraction failed: " + failure.getMessage()
                            + "; --option execute=false reads the sources and runs nothing",
                    failure.advice().isEmpty()
                            ? "ensure the project's Python environment is set up with all dependencies installed"
                            : failure.advice(),
                    failure);
        }
    }

    /** The folder the process starts in: the nearest with a build file. */
    private Path root(Path source) {
        Path at = source;
        for (int level = 0; level <= LEVELS && at != null; level++) {
            for (String name : BUILD_FILES) {
                if (context.disk().kind(at.resolve(name)) == Disk.Kind.FILE) {
                    return at;
                }
            }
            at = at.getParent();
        }
        return source;
    }

    private static String text(Node node) {
        return node instanceof Scalar scalar ? scalar.text() : "";
    }

    private static String script() {
        try (InputStream script = Executed.class.getResourceAsStream("extract.py")) {
            if (script == null) {
                throw new IllegalStateException("extract.py is not in the jar");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
