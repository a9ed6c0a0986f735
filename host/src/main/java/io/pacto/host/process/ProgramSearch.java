package io.pacto.host.process;

import io.pacto.api.Disk;
import io.pacto.api.UsageException;
import io.pacto.host.file.Executables;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Finds programs on the path, but never what a project may have put there (security.md S-055, S-065). */
final class ProgramSearch {

    private final Function<String, Optional<String>> variables;
    private final Path workingDirectory;
    private final Disk disk;

    ProgramSearch(Function<String, Optional<String>> variables, Path workingDirectory, Disk disk) {
        this.variables = variables;
        this.workingDirectory = workingDirectory;
        this.disk = disk;
    }

    Optional<Path> find(String name) {
        if (!isName(name)) {
            return Optional.empty();
        }
        List<String> endings = endings();
        String rest = variables.apply("PATH").orElse("");
        while (!rest.isEmpty()) {
            int end = rest.indexOf(File.pathSeparatorChar);
            String folder = end < 0 ? rest : rest.substring(0, end);
            rest = end < 0 ? "" : rest.substring(end + 1);
            for (String ending : endings) {
                Optional<Path> found = in(folder, name + ending);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** A name, and no way to somewhere. */
    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '/' || c == '\\' || c == ':' || c < ' ') {
                return false;
            }
        }
        return !name.isEmpty() && !name.startsWith(".") && !name.startsWith("-");
    }

    private Optional<Path> in(String folder, String name) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Path path;
        try {
            path = disk.resolve(folder);
        } catch (UsageException noPath) {
            return Optional.empty();
        }
        if (!path.equals(Path.of(folder).normalize()) || isProject(path)) {
            return Optional.empty();
        }
        Path candidate = path.resolve(name);
        Path real = Executables.real(candidate);
        return real == null || isProject(real) ? Optional.empty() : Optional.of(candidate);
    }

    /** The root of the file system is no project, though everything lies below it. */
    private boolean isProject(Path path) {
        boolean root = workingDirectory.getParent() == null;
        return !root && (path.startsWith(workingDirectory) || path.startsWith(Executables.without(workingDirectory)));
    }

    /** Windows calls programs by names without their ending. */
    private List<String> endings() {
        List<String> endings = new ArrayList<>();
        String rest = File.separatorChar == '\\' ? variables.apply("PATHEXT").orElse(".EXE") : "";
        while (!rest.isEmpty()) {
            int end = rest.indexOf(';');
            String ending = (end < 0 ? rest : rest.substring(0, end)).toLowerCase(Locale.ROOT);
            // Scripts of the command shell would be run by it, with its own reading of the arguments.
            if (ending.equals(".exe") || ending.equals(".com")) {
                endings.add(ending);
            }
            rest = end < 0 ? "" : rest.substring(end + 1);
        }
        return endings.isEmpty() ? List.of("") : endings;
    }
}
