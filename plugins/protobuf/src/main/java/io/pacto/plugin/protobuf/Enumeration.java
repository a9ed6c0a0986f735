package io.pacto.plugin.protobuf;

import io.pacto.api.Position;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An enum.
 *
 * @param key what it is matched by and called in paths
 * @param parent key of the message it is declared in, or empty
 * @param first name of its first value, which a field has by default
 * @param values by number, aliases together
 * @param reserved what may not be used again
 * @param type whether numbers that are not listed are taken: {@code OPEN} or {@code CLOSED}
 * @param json the effective JSON format
 * @param at where it stands
 */
record Enumeration(
        String key,
        String parent,
        String first,
        SortedMap<Integer, List<Constant>> values,
        Reserved reserved,
        String type,
        String json,
        Position at) {

    /** A name of a value. */
    record Constant(String name, int number, Position at) {}

    @Nullable
    Constant named(String name) {
        for (List<Constant> constants : values.values()) {
            for (Constant constant : constants) {
                if (constant.name().equals(name)) {
                    return constant;
                }
            }
        }
        return null;
    }

    /** Whether another enum has every value of this one, under the same name. */
    boolean isPartOf(Enumeration other) {
        for (List<Constant> constants : values.values()) {
            for (Constant constant : constants) {
                Constant twin = other.named(constant.name());
                if (twin == null || twin.number() != constant.number()) {
                    return false;
                }
            }
        }
        return true;
    }
}
