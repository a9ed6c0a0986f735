package io.pacto.testkit.component;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for the programs that tests declare. */
final class ComponentSearch {

    private final Map<String, String> environment;

    /** @param environment variables of the process */
    ComponentSearch(Map<String, String> environment) {
        this.environment = new LinkedHashMap<>(environment);
    }

    /** Returns whether a missing program is a failure. */
    boolean isStrict() {
        return "1".equals(environment.get("PACTO_REQUIRE_COMPONENTS"));
    }

    /**
     * Returns the program: the one the variable names, and no other when it names one; else the first on the PATH. A
     * variable may name a folder, for components that are files and no program.
     */
    Optional<Path> find(NeedsComponent needed) {
        String named = environment.getOrDefault(needed.env(), "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named)).filter(path -> isProgram(path) || Files.isDirectory(path));
        }
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path program = Path.of(folder.isEmpty() ? "." : folder).resolve(needed.name());
            if (isProgram(program)) {
                return Optional.of(program.toAbsolutePath());
            }
        }
        return Optional.empty();
    }

    /** Returns the programs that are not there. */
    List<NeedsComponent> missing(List<NeedsComponent> needed) {
        List<NeedsComponent> missing = new ArrayList<>();
        for (NeedsComponent each : needed) {
            if (find(each).isEmpty()) {
                missing.add(each);
            }
        }
        return missing;
    }

    /** Returns what to tell a person. */
    String advice(NeedsComponent missing) {
        String named = environment.getOrDefault(missing.env(), "");
        String why = named.isEmpty()
                ? missing.name() + " is not installed"
                : missing.env() + "=" + named + " is neither a program nor a folder";
        return why + ". Install it: " + missing.install() + " (or set " + missing.env() + " to its file)";
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
