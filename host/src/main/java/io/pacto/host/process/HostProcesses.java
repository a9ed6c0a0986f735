package io.pacto.host.process;

import io.pacto.api.Disk;
import io.pacto.api.PactoException;
import io.pacto.api.Processes;
import io.pacto.host.file.Executables;
import io.pacto.host.term.Escaping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Programs of this machine (security.md S-055 to S-058, S-065). Safe for use by several threads. */
public final class HostProcesses implements Processes {

    /** What a program may see of our environment: where it is at home, and what Windows cannot do without. */
    private static final List<String> PASSED = List.of(
            "PATH",
            "HOME",
            "LANG",
            "LC_ALL",
            "TMPDIR",
            "SystemRoot",
            "SystemDrive",
            "PATHEXT",
            "TEMP",
            "TMP",
            "USERPROFILE",
            "APPDATA",
            "LOCALAPPDATA");

    private final Function<String, Optional<String>> variables;
    private final ProgramSearch search;
    private final Disk disk;
    private final AtomicLong started = new AtomicLong();

    /**
     * The programs as seen from a folder.
     *
     * @param variables environment variables by name
     * @param workingDirectory the user's working directory; no program of it or below is found
     * @param disk looks at files
     */
    public HostProcesses(Function<String, Optional<String>> variables, Path workingDirectory, Disk disk) {
        this.variables = variables;
        this.disk = disk;
        this.search = new ProgramSearch(variables, workingDirectory, disk);
    }

    @Override
    public Optional<Path> find(String name) {
        return search.find(name);
    }

    @Override
    public Optional<Path> passedOver(String name) {
        return search.passedOver(name);
    }

    @Override
    public List<String> named(String prefix) {
        return search.named(prefix);
    }

    @Override
    public Finished run(Command command) {
        if (!command.program().isAbsolute() || !command.directory().isAbsolute()) {
            throw new IllegalArgumentException("a program and its folder are named by absolute paths");
        }
        refuseNul(command);
        ProcessBuilder builder = new ProcessBuilder();
        builder.command().add(command.program().toString());
        builder.command().addAll(command.arguments());
        builder.directory(new java.io.File(command.directory().toString()));
        surround(builder.environment(), command.environment());
        Marks marks = new Marks(
                ProcessHandle.current().pid() + "-" + System.nanoTime() + "-" + started.incrementAndGet() + ";", disk);
        builder.environment().put(Marks.VARIABLE, marks.value());
        try {
            return new Child(builder.start(), command, marks).toItsEnd();
        } catch (IOException failure) {
            if (disk.kind(command.program()) == Disk.Kind.FILE && Executables.real(command.program()) == null) {
                String file = Escaping.line(command.program().toString());
                throw new PactoException(
                        "cannot start " + file + ": permission denied",
                        "make it executable: chmod +x " + file,
                        failure);
            }
            throw new PactoException(
                    "cannot start " + Escaping.line(command.program().toString()),
                    "check that it is a program and the folder "
                            + Escaping.line(command.directory().toString()) + " is there",
                    failure);
        }
    }

    private static void refuseNul(Command command) {
        for (String argument : command.arguments()) {
            if (argument.indexOf('\0') >= 0) {
                throw new PactoException(
                        "an argument for " + Escaping.line(command.program().toString()) + " holds the character NUL",
                        "check the options given");
            }
        }
    }

    private void surround(Map<String, String> surroundings, Map<String, String> more) {
        surroundings.clear();
        for (String name : PASSED) {
            Optional<String> value = variables.apply(name);
            if (value.isPresent()) {
                surroundings.put(name, value.get());
            }
        }
        surroundings.putAll(more);
    }
}
