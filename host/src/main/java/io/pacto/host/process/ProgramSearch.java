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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
        for (Hit hit : hits(name)) {
            if (hit.safe()) {
                return Optional.of(hit.program());
            }
        }
        return Optional.empty();
    }

    Optional<Path> passedOver(String name) {
        for (Hit hit : hits(name)) {
            if (!hit.safe()) {
                return Optional.of(hit.program());
            }
        }
        return Optional.empty();
    }

    List<String> named(String prefix) {
        Set<String> names = new TreeSet<>();
        for (String folder : folders()) {
            Path path = path(folder);
            if (path == null || !isSafe(folder, path)) {
                continue;
            }
            for (Path program : Executables.named(path, prefix)) {
                Path name = program.getFileName();
                if (name != null && !isProject(Executables.without(program))) {
                    names.add(withoutEnding(name.toString()));
                }
            }
        }
        return List.copyOf(names);
    }

    /** A program of that name, and whether a project cannot have put it there. */
    private record Hit(Path program, boolean safe) {}

    private List<Hit> hits(String name) {
        List<Hit> hits = new ArrayList<>();
        if (!isName(name)) {
            return hits;
        }
        List<String> endings = endings();
        for (String folder : folders()) {
            Path path = path(folder);
            for (int i = 0; path != null && i < endings.size(); i++) {
                Path program = path.resolve(name + endings.get(i));
                Path real = Executables.real(program);
                if (real != null) {
                    hits.add(new Hit(program, isSafe(folder, path) && !isProject(real)));
                }
            }
        }
        return hits;
    }

    private List<String> folders() {
        List<String> folders = new ArrayList<>();
        String rest = variables.apply("PATH").orElse("");
        while (!rest.isEmpty()) {
            int end = rest.indexOf(File.pathSeparatorChar);
            folders.add(end < 0 ? rest : rest.substring(0, end));
            rest = end < 0 ? "" : rest.substring(end + 1);
        }
        return folders;
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

    private @Nullable Path path(String folder) {
        try {
            return disk.resolve(folder);
        } catch (UsageException noPath) {
            return null;
        }
    }

    private boolean isSafe(String folder, Path path) {
        return !folder.isEmpty() && path.equals(Path.of(folder).normalize()) && !isProject(path);
    }

    /** The root of the file system is no project, though everything lies below it. */
    private boolean isProject(Path path) {
        boolean root = workingDirectory.getParent() == null;
        return !root && (path.startsWith(workingDirectory) || path.startsWith(Executables.without(workingDirectory)));
    }

    private String withoutEnding(String name) {
        for (String ending : endings()) {
            if (name.toLowerCase(Locale.ROOT).endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
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
