package io.pacto.plugin.schemainfer;

import io.pacto.api.Comment;
import io.pacto.api.Context;
import io.pacto.api.DocumentException;
import io.pacto.api.Generator;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.PactoException;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Reads configuration files of the project, each in its format. */
final class ConfigReader {

    private final ProjectFiles files;
    private final Context context;

    ConfigReader(Generator.Request request, Context context) {
        this.files = new ProjectFiles(request, context);
        this.context = context;
    }

    /**
     * Reads a file.
     *
     * @param name relative to the project's folder, {@code ../} included; absolute only inside that folder, or with the
     *     option {@code allow-outside}
     * @param compat whether only what the reference implementation reads may be read
     * @throws PactoException when it cannot be read or is no object
     */
    ConfigFile read(String name, boolean compat) {
        Format format = Format.of(name);
        if (format == null || (compat && !format.isOfReference())) {
            String extension = Format.extension(name);
            throw new PactoException(
                    "failed to parse " + name + ": unsupported file extension: "
                            + (extension.isEmpty() ? "(none)" : extension),
                    compat && format != null
                            ? "mode=compat reads .yaml, .yml, .json and .toml; leave it out"
                            : "name a file that ends in " + Format.KNOWN);
        }
        byte[] content = files.read(name);
        String text = new String(content, StandardCharsets.UTF_8);
        return new ConfigFile(name, format, text, parse(name, format, content));
    }

    private Parsed parse(String name, Format format, byte[] content) {
        return switch (format) {
            case JSON -> document(name, content, List.of(), false);
            case YAML -> document(name, content, context.documents().comments(name, content), true);
            case TOML -> guarded(name, () -> TomlReader.read(name, Utf8Text.decode(name, content)));
            case HOCON -> guarded(name, () -> HoconReader.read(name, Utf8Text.decode(name, content)));
            case PROPERTIES -> flat(name, PropertiesReader.read(name, Utf8Text.decode(name, content)), true);
            case ENV -> flat(name, EnvReader.read(name, Utf8Text.decode(name, content)), false);
        };
    }

    private Parsed document(String name, byte[] content, List<Comment> comments, boolean mayBeEmpty) {
        Mapping root = object(name, context.documents().parseSettings(name, content), mayBeEmpty);
        return new Parsed(root, Remarks.of(root, comments));
    }

    private static Parsed guarded(String name, Callable<Parsed> reading) {
        try {
            return Worker.run(reading);
        } catch (Worker.Failed failure) {
            throw new DocumentException(Position.of(name), failure.getMessage());
        }
    }

    private Parsed flat(String name, FlatFile file, boolean nested) {
        Map<String, Integer> lines = new HashMap<>();
        for (FlatFile.Setting setting : file.settings()) {
            Integer before = lines.put(setting.key(), setting.line());
            if (before != null) {
                context.warn(name + ":" + setting.line() + ": " + setting.key() + " is set again, after line " + before
                        + "; the last value counts");
            }
        }
        Mapping root = DottedKeys.of(file.settings(), nested, new Tree(name));
        return new Parsed(root, Remarks.of(root, file.comments()));
    }

    /** An empty YAML file is an object without keys: every key of a configuration may be left to its default. */
    private static Mapping object(String name, Node root, boolean mayBeEmpty) {
        if (root instanceof Mapping mapping) {
            return mapping;
        }
        if (mayBeEmpty && root instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL) {
            return new Mapping(Position.of(name), NodePath.ROOT, List.of());
        }
        throw new PactoException(
                "failed to parse " + name + ": the root is " + (root instanceof Sequence ? "a list" : "a single value")
                        + ", not an object",
                "a configuration file starts with keys");
    }
}
