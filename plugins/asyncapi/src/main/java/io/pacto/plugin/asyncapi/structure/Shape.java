package io.pacto.plugin.asyncapi.structure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One object of the specification. */
sealed interface Shape {

    /**
     * An object with fields.
     *
     * @param fields the fixed fields
     * @param rest what any other field has to be; null when there may be none
     * @param conditions what holds between fields
     */
    record Fields(Map<String, Field> fields, @Nullable Want rest, List<Condition> conditions) implements Shape {

        /** What the value of a key has to be; null when there may be no such key. */
        @Nullable
        Want at(String key) {
            Field field = fields.get(key);
            return field == null ? rest : field.want();
        }
    }

    /**
     * An object that has one of several shapes.
     *
     * @param by the field whose value decides, {@link Table#PRESENCE} or {@link Table#SCHEMA_FORMAT}
     * @param shapes the name of the shape for each value or key; {@link Table#ANY} for all others
     */
    record Choice(String by, Map<String, String> shapes) implements Shape {}

    /** A fixed field. */
    record Field(Want want, boolean required) {}

    /** Something between fields: the word of the tables and the fields it is about. */
    record Condition(String word, List<String> fields) {}
}
