package io.pacto.plugin.schemainfer;

import io.pacto.api.Context;
import io.pacto.api.Disk;
import io.pacto.api.Generator;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.PactoException;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.api.UsageException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A configuration file that was read.
 *
 * @param name as the user named it
 * @param json whether it is JSON, else YAML
 * @param text its content
 * @param root its keys and values
 */
record ConfigFile(String name, boolean json, String text, Mapping root) {

    /** The limit of the reader itself: a larger file could not be parsed. */
    private static final long LIMIT = 16L * 1024 * 1024;

    /**
     * Reads a file of the project.
     *
     * @param name relative to the project's folder, {@code ../} included; absolute only inside that folder, or with the
     *     option {@code allow-outside}
     * @throws PactoException when it cannot be read or is no object
     */
    static ConfigFile read(String name, Generator.Request request, Context context) {
        String extension = extension(name);
        boolean json = extension.equals(".json");
        if (!json && !extension.equals(".yaml") && !extension.equals(".yml")) {
            throw new PactoException(
                    "failed to parse " + name + ": unsupported file extension: "
                            + (extension.isEmpty() ? "(none)" : extension),
                    "name a .yaml, .yml or .json file");
        }
        byte[] content = content(name, request, context);
        Node root = context.documents().parse(name, content);
        return new ConfigFile(name, json, new String(content, StandardCharsets.UTF_8), object(name, json, root));
    }

    private static byte[] content(String name, Generator.Request request, Context context) {
        if (request.directory().isEmpty()) {
            if (!request.project().has(name)) {
                throw unreadable(name, "no such file in the bundle");
            }
            return request.project().read(name);
        }
        Path file = locate(name, request.directory().get(), request.options().flag("allow-outside"));
        Disk.Kind kind = context.disk().kind(file);
        return switch (kind) {
            case FILE -> read(name, file, context.disk());
            case DIRECTORY -> throw unreadable(name, "it is a directory");
            case OTHER -> throw unreadable(name, "it is not a regular file");
            case NOTHING -> throw unreadable(name, "no such file: " + file);
        };
    }

    private static byte[] read(String name, Path file, Disk disk) {
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

    /** An empty YAML file is an object without keys: every key of a configuration may be left to its default. */
    private static Mapping object(String name, boolean json, Node root) {
        if (root instanceof Mapping mapping) {
            return mapping;
        }
        if (!json && root instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL) {
            return new Mapping(Position.of(name), NodePath.ROOT, List.of());
        }
        throw new PactoException(
                "failed to parse " + name + ": the root is " + (root instanceof Sequence ? "a list" : "a single value")
                        + ", not an object",
                "a configuration file starts with keys");
    }

    private static PactoException unreadable(String name, String why) {
        return new PactoException(
                "failed to read file " + name + ": " + why, "the file is looked for relative to the project's folder");
    }

    private static String extension(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? "" : last.substring(dot).toLowerCase(Locale.ROOT);
    }
}
