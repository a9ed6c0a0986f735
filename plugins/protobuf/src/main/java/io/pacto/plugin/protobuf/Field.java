package io.pacto.plugin.protobuf;

import io.pacto.api.Position;
import java.util.Map;

/**
 * A field of a message, or an extension.
 *
 * @param number what stands for it in bytes
 * @param name what generated code calls it
 * @param jsonName what stands for it in JSON
 * @param type the type of its value
 * @param cardinality how many values
 * @param oneof the oneof it belongs to, or empty
 * @param initial its explicit default, or empty; see {@link Defaults}
 * @param packed whether a list of numbers is written as one block
 * @param code what only generated code shows: option by name
 * @param at where it stands
 */
record Field(
        int number,
        String name,
        String jsonName,
        FieldType type,
        Cardinality cardinality,
        String oneof,
        String initial,
        boolean packed,
        Map<String, String> code,
        Position at) {}
