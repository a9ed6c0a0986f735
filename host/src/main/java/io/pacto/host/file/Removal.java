package io.pacto.host.file;

import io.pacto.api.PactoException;
import io.pacto.host.term.Escaping;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Removes what lies below the user's own folders, and nothing that a link there leads to (security.md S-008). */
final class Removal {

    private Removal() {}

    static void remove(Path path, List<Path> allowed) {
        try {
            Path target = path.normalize();
            if (Reading.attributes(target, LinkOption.NOFOLLOW_LINKS) == null) {
                return;
            }
            if (!isBelow(target, allowed)) {
                throw new PactoException(
                        "not removed, for it lies outside Pacto's own folders: " + Escaping.line(path.toString()),
                        "remove it by hand");
            }
            Files.walkFileTree(target, new Remover());
        } catch (NoSuchFileException gone) {
            // Another process was faster.
        } catch (IOException failure) {
            throw Reading.failed("cannot remove", Escaping.line(path.toString()), failure);
        }
    }

    /** Looks at the real way there: a link in the middle could lead anywhere. */
    private static boolean isBelow(Path target, List<Path> allowed) throws IOException {
        Path parent = target.getParent();
        if (parent == null) {
            return false;
        }
        Path real = parent.toRealPath();
        for (Path folder : allowed) {
            boolean named = target.startsWith(folder) && !target.equals(folder);
            if (named && Files.isDirectory(folder) && real.startsWith(folder.toRealPath())) {
                return true;
            }
        }
        return false;
    }

    /** Takes away files and links, then the folders that held them. */
    private static final class Remover extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
