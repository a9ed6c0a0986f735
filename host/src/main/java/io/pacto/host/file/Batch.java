package io.pacto.host.file;

import io.pacto.api.GeneratedFile;
import io.pacto.api.PactoException;
import io.pacto.host.term.Escaping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that are about to be written below one folder, all of them checked: names, clashes, sizes, and what already lies
 * where they go (security.md S-008, S-059).
 */
final class Batch {

    private static final int MOST_FILES = 10_000;

    /** Room for one packed layer of 50 MiB and what goes with it. */
    private static final long MOST_BYTES = 128L * 1024 * 1024;

    private final Path root;
    private final List<GeneratedFile> files;

    private Batch(Path root, List<GeneratedFile> files) {
        this.root = root;
        this.files = files;
    }

    /**
     * Checks everything that can be checked before the first write.
     *
     * @param directory where to write; a link there is the user's own choice and is followed
     * @param files what to write
     */
    static Batch checked(Path directory, List<GeneratedFile> files) throws IOException {
        if (files.size() > MOST_FILES) {
            throw refused("more than " + MOST_FILES + " files", directory.toString());
        }
        NameSet names = new NameSet();
        long bytes = 0;
        for (int i = 0; i < files.size(); i++) {
            GeneratedFile file = files.get(i);
            String problem = SafePath.problem(file.path());
            if (problem == null) {
                problem = names.file(file.path(), i + 1);
            }
            if (problem != null) {
                throw refused(problem, file.path());
            }
            bytes += file.content().length;
        }
        if (bytes > MOST_BYTES) {
            throw refused("more than " + MOST_BYTES + " bytes in all", directory.toString());
        }
        Path root = Files.exists(directory) ? directory.toRealPath() : directory.toAbsolutePath();
        Batch batch = new Batch(root, files);
        for (GeneratedFile file : files) {
            batch.target(file);
        }
        return batch;
    }

    Path root() {
        return root;
    }

    List<GeneratedFile> files() {
        return files;
    }

    /** Returns where a file goes, after a look at what lies on the way there and at its place now. */
    Path target(GeneratedFile file) {
        Path path = root;
        for (String segment : SafePath.split(file.path())) {
            if (!path.equals(root)) {
                requireFolder(path, file);
            }
            path = resolve(path, segment, file);
        }
        BasicFileAttributes there = Reading.attributes(path, LinkOption.NOFOLLOW_LINKS);
        if (there != null && !there.isRegularFile()) {
            throw refused(describe(there) + " is in the way", path.toString());
        }
        return path;
    }

    private static Path resolve(Path folder, String segment, GeneratedFile file) {
        try {
            return folder.resolve(segment);
        } catch (InvalidPathException unwritable) {
            throw refused("the name cannot be used on this system", file.path());
        }
    }

    private static void requireFolder(Path path, GeneratedFile file) {
        BasicFileAttributes there = Reading.attributes(path, LinkOption.NOFOLLOW_LINKS);
        if (there != null && !there.isDirectory()) {
            throw refused(describe(there) + " is in the way of " + Escaping.line(file.path()), path.toString());
        }
    }

    private static String describe(@Nullable BasicFileAttributes there) {
        if (there == null || there.isOther()) {
            return "something that is not a file";
        }
        return there.isSymbolicLink() ? "a symbolic link" : there.isDirectory() ? "a directory" : "a file";
    }

    static PactoException refused(String problem, String where) {
        return new PactoException(
                "cannot write: " + problem + ": " + Escaping.line(where),
                "nothing was written; remove it or choose another place");
    }
}
