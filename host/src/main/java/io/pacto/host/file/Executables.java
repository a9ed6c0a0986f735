package io.pacto.host.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
     * Programs of a folder whose names begin so.
     *
     * @param folder an absolute path; what cannot be listed holds nothing
     * @param prefix the beginning
     * @return their paths, in no order
     */
    public static List<Path> named(Path folder, String prefix) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                Path name = entry.getFileName();
                if (name != null && name.toString().startsWith(prefix) && real(entry) != null) {
                    found.add(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            found.clear();
        }
        return found;
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
