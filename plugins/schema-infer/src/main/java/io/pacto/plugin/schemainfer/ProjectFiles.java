package io.pacto.plugin.schemainfer;

import io.pacto.api.Context;
import io.pacto.api.Disk;
import io.pacto.api.Generator;
import io.pacto.api.PactoException;
import io.pacto.api.UsageException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** The files of the project, and those beside it that the user names. */
final class ProjectFiles {

    /** Hand-written files are smaller; contracts and settings have the same limit. */
    private static final long LIMIT = 1024L * 1024;

    private final Generator.Request request;
    private final Disk disk;

    ProjectFiles(Generator.Request request, Context context) {
        this.request = request;
        this.disk = context.disk();
    }

    byte[] read(String name) {
        if (request.directory().isEmpty()) {
            if (!request.project().has(name)) {
                throw unreadable(name, "no such file in the bundle");
            }
            if (request.project().size(name) > LIMIT) {
                throw tooLarge(name);
            }
            return request.project().read(name);
        }
        Path file = locate(name, request.directory().get(), request.options().flag("allow-outside"));
        return switch (disk.kind(file)) {
            case FILE -> read(name, file);
            case DIRECTORY -> throw unreadable(name, "it is a directory");
            case OTHER -> throw unreadable(name, "it is not a regular file");
            case NOTHING -> throw unreadable(name, "no such file: " + file);
        };
    }

    private byte[] read(String name, Path file) {
        try {
            return disk.read(file, LIMIT);
        } catch (PactoException failure) {
            throw new PactoException(
                    "failed to read file " + name + ": " + failure.getMessage(), failure.advice(), failure);
        }
    }

    private static Path locate(String name, Path directory, boolean outside) {
        Path named;
        try {
            named = Path.of(name);
        } catch (InvalidPathException impossible) {
            throw new UsageException(
                    "failed to read file " + name + ": it cannot be a path: " + impossible.getReason());
        }
        Path file = directory.resolve(named).normalize();
        if (named.isAbsolute() && !file.startsWith(directory.normalize()) && !outside) {
            throw new UsageException(
                    "failed to read file " + name + ": it lies outside the project",
                    "name it relative to " + directory + ", or add --option allow-outside=true");
        }
        return file;
    }

    private static PactoException tooLarge(String name) {
        return new PactoException(
                "failed to read file " + name + ": it is larger than " + String.format(Locale.ROOT, "%,d", LIMIT)
                        + " bytes",
                "a configuration file that people write is smaller");
    }

    private static PactoException unreadable(String name, String why) {
        return new PactoException(
                "failed to read file " + name + ": " + why, "the file is looked for relative to the project's folder");
    }
}
