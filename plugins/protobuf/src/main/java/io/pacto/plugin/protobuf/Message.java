package io.pacto.plugin.protobuf;

import io.pacto.api.Position;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A message.
 *
 * @param key what it is matched by and called in paths
 * @param parent key of the message it is declared in, or empty
 * @param fields by number
 * @param oneofs names
 * @param reserved what may not be used again
 * @param extensions numbers left to others
 * @param json the effective JSON format
 * @param set whether its extensions are written as a message set
 * @param accessor whether generated code has the standard accessor of its descriptor
 * @param at where it stands
 */
record Message(
        String key,
        String parent,
        SortedMap<Integer, Field> fields,
        SortedSet<String> oneofs,
        Reserved reserved,
        List<Reserved.Span> extensions,
        String json,
        boolean set,
        boolean accessor,
        Position at) {

    @Nullable
    Field field(String name) {
        for (Field field : fields.values()) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        return null;
    }
}
