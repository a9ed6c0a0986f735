package io.pacto.plugin.schemainfer;

import io.pacto.api.Mapping;
import io.pacto.api.Node;

/**
 * A configuration file that was read.
 *
 * @param name as the user named it
 * @param format its language
 * @param text its content
 * @param parsed its keys, values and comments
 */
record ConfigFile(String name, Format format, String text, Parsed parsed) {

    Mapping root() {
        return parsed.root();
    }

    boolean json() {
        return format == Format.JSON;
    }

    /** Whether the reference implementation says nothing of a value: a date of TOML, a list of tables. */
    boolean isUntyped(Node value) {
        return !parsed.untyped().isEmpty()
                && parsed.untyped().contains(value.trail().pointer());
    }
}
