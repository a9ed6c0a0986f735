package io.pacto.plugin.schemainfer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of a configuration file, known by its name alone. */
enum Format {
    JSON,
    YAML,
    TOML,
    PROPERTIES,
    ENV,
    HOCON;

    /** What can be named, for messages. */
    static final String KNOWN = ".yaml, .yml, .json, .toml, .properties, .env, .conf or .hocon";

    /** Returns the format of a file, or null when its name tells none. */
    static @Nullable Format of(String file) {
        String last = lastName(file);
        if (last.startsWith(".env.")) {
            return ENV;
        }
        return switch (extension(file)) {
            case ".json" -> JSON;
            case ".yaml", ".yml" -> YAML;
            case ".toml" -> TOML;
            case ".properties" -> PROPERTIES;
            case ".env" -> ENV;
            case ".conf", ".hocon" -> HOCON;
            default -> null;
        };
    }

    /** Whether the reference implementation reads it too. */
    boolean isOfReference() {
        return this == JSON || this == YAML || this == TOML;
    }

    /** Returns the end of a name from its last dot, in lower case; empty when there is no dot. */
    static String extension(String file) {
        String last = lastName(file);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? "" : last.substring(dot);
    }

    private static String lastName(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
                .toLowerCase(Locale.ROOT);
    }
}
