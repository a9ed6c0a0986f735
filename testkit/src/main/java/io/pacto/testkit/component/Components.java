package io.pacto.testkit.component;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The programs a test declared with {@link NeedsComponent}, as found on this machine. */
public final class Components {

    private final Map<String, Path> programs;

    Components(Map<String, Path> programs) {
        this.programs = new LinkedHashMap<>(programs);
    }

    /**
     * A program.
     *
     * @param name its name, as declared
     * @return the file to start, or the folder its variable names
     * @throws IllegalArgumentException when the test did not declare it
     */
    public Path program(String name) {
        Path program = programs.get(name);
        if (program == null) {
            throw new IllegalArgumentException("declare it first: @NeedsComponent(name = \"" + name + "\", …)");
        }
        return program;
    }
}
