package io.pacto.host.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Looks at programs without running them. */
public final class Executables {

    private Executables() {}

    /**
     * Where a program really lies.
     *
     * @param file an absolute path
     * @return the path without links; null when this is no file that may be run
     */
    public static @Nullable Path real(Path file) {
        if (!Files.isRegularFile(file) || !Files.isExecutable(file)) {
            return null;
        }
        return without(file);
    }

    /**
     * A path without links.
     *
     * @param path an absolute path
     * @return the path without links; the path itself when nothing is there
     */
    public static Path without(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException nothing) {
            return path;
        }
    }
}
