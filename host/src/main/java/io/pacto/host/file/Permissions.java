package io.pacto.host.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Modes of what we write; on a file system without modes nothing happens. */
final class Permissions {

    private Permissions() {}

    static FileAttribute<?>[] privateFile(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(modes("rw-------"))}
                : new FileAttribute<?>[0];
    }

    static void file(Path file, AtomicFiles.Audience audience) throws IOException {
        if (isPosix(file)) {
            Files.setPosixFilePermissions(
                    file,
                    switch (audience) {
                        case ALL -> modes("rw-r--r--");
                        case OWNER -> modes("rw-------");
                    });
        }
    }

    static void folder(Path folder, AtomicFiles.Audience audience) throws IOException {
        if (isPosix(folder)) {
            Files.setPosixFilePermissions(
                    folder,
                    switch (audience) {
                        case ALL -> modes("rwxr-xr-x");
                        case OWNER -> modes("rwx------");
                    });
        }
    }

    private static Set<PosixFilePermission> modes(String text) {
        return PosixFilePermissions.fromString(text);
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
