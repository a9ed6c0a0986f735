package io.pacto.plugin.openapiinfer.jvm.schema;

import io.pacto.api.Mapping;

/** Values that annotations give as text. */
public final class Values {

    private Values() {}

    /**
     * A schema with a default.
     *
     * @param schema the schema
     * @param text the value as written
     * @return the schema with the value in its own type; unchanged when the text is no such value
     */
    public static Mapping withDefault(Mapping schema, String text) {
        Schema changed = Schema.of(schema);
        if (!text.isEmpty()) {
            Described.scalar("default", text, changed);
        }
        return changed.build();
    }
}
