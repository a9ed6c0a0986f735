package io.pacto.pythonrunner;

import io.pacto.api.Context;
import io.pacto.api.Disk;
import io.pacto.api.PactoException;
import io.pacto.api.Processes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Finds the interpreter of a project (plugins.md C3.1): a virtual environment beside it or above, what uv or poetry keep
 * for it, the activated environment, Python of the system. A file called {@code python} in the project is none of these.
 */
final class InterpreterSearch {

    private static final int LEVELS = 10;
    private static final List<String> FOLDERS = List.of(".venv", "venv", "env");
    private static final List<String> PROGRAMS = List.of("bin/python", "bin/python3", "Scripts/python.exe");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long BUILD_FILE = 1024 * 1024;

    private final Context context;

    InterpreterSearch(Context context) {
        this.context = context;
    }

    /**
     * Looks from a folder upwards.
     *
     * @param project an absolute folder
     * @throws PactoException when there is no Python
     */
    Interpreter find(Path project) {
        Path at = project;
        for (int level = 0; level <= LEVELS && at != null; level++) {
            Optional<Interpreter> found = at(at);
            if (found.isPresent()) {
                return found.get();
            }
            at = at.getParent();
        }
        return activated("VIRTUAL_ENV")
                .or(() -> activated("CONDA_PREFIX"))
                .or(() -> context.processes().find("python3").map(Interpreter::at))
                .or(() -> context.processes().find("python").map(Interpreter::at))
                .orElseThrow(() -> new PactoException(
                        "no Python interpreter found (checked virtualenvs and system PATH)",
                        "install Python 3, or make a virtual environment: python3 -m venv .venv"));
    }

    private Optional<Interpreter> at(Path folder) {
        for (String name : FOLDERS) {
            Optional<Interpreter> own = environment(folder.resolve(name));
            if (own.isPresent()) {
                return own;
            }
        }
        Path build = folder.resolve("pyproject.toml");
        if (!isFile(build)) {
            return Optional.empty();
        }
        if (!isFile(folder.resolve("uv.lock")) && ofPoetry(folder, build)) {
            // Never uv: it would make an environment without the dependencies in the midst of the project.
            return poetry(folder);
        }
        return context.processes()
                .find("uv")
                .map(uv -> new Interpreter(uv, List.of("run", "--project", folder.toString(), "--", "python")));
    }

    /** What makes a folder a virtual environment is its {@code pyvenv.cfg} (PEP 405). */
    private Optional<Interpreter> environment(Path folder) {
        return isFile(folder.resolve("pyvenv.cfg")) ? python(folder) : Optional.empty();
    }

    private Optional<Interpreter> python(Path environment) {
        return PROGRAMS.stream()
                .map(environment::resolve)
                .filter(this::isFile)
                .findFirst()
                .map(Interpreter::at);
    }

    private Optional<Interpreter> activated(String variable) {
        return context.variable(variable).map(context.disk()::resolve).flatMap(this::python);
    }

    private boolean ofPoetry(Path folder, Path build) {
        return isFile(folder.resolve("poetry.lock"))
                || new String(context.disk().read(build, BUILD_FILE), StandardCharsets.UTF_8).contains("[tool.poetry");
    }

    private Optional<Interpreter> poetry(Path folder) {
        return context.processes().find("poetry").flatMap(poetry -> {
            Processes.Command usual = Processes.Command.of(poetry, List.of("env", "info", "--path"), folder);
            Processes.Finished told = context.processes()
                    .run(new Processes.Command(
                            usual.program(),
                            usual.arguments(),
                            usual.directory(),
                            usual.environment(),
                            usual.input(),
                            PATIENCE,
                            usual.outputLimit()));
            String path = new String(told.out(), StandardCharsets.UTF_8).strip();
            return told.succeeded() && !path.isEmpty()
                    ? environment(context.disk().resolve(path))
                    : Optional.empty();
        });
    }

    private boolean isFile(Path path) {
        return context.disk().kind(path) == Disk.Kind.FILE;
    }
}
