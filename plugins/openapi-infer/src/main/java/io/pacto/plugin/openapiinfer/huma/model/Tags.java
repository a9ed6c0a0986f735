package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.plugin.openapiinfer.huma.eval.GoType;
import io.pacto.plugin.openapiinfer.huma.eval.Value;
import io.pacto.plugin.openapiinfer.huma.golang.StructTag;
import org.jspecify.annotations.Nullable;

/** The values of tags; one that is no such value counts as missing and is noted. */
final class Tags {

    private final Notes notes;

    Tags(Notes notes) {
        this.notes = notes;
    }

    boolean truth(GoType.Field field, String key, boolean otherwise) {
        String value = field.tag().get(key);
        if (value.isEmpty() || value.equals("true") || value.equals("false")) {
            return value.isEmpty() ? otherwise : value.equals("true");
        }
        notes.add("the tag " + key + " of field " + field.name() + " is neither true nor false and is left out");
        return otherwise;
    }

    /** The value of a tag that may be there without one. */
    boolean truthIfThere(GoType.Field field, String key, boolean otherwise) {
        return field.tag().lookup(key).isPresent() ? truth(field, key, false) : otherwise;
    }

    Value.@Nullable Ref whole(GoType.Field field, String key) {
        String value = field.tag().get(key);
        try {
            return value.isEmpty() ? null : Parts.ref(Value.Const.of(Long.parseLong(value)));
        } catch (NumberFormatException none) {
            notes.add("the tag " + key + " of field " + field.name() + " is no whole number and is left out");
            return null;
        }
    }

    Value.@Nullable Ref decimal(GoType.Field field, String key) {
        String value = field.tag().get(key);
        try {
            return value.isEmpty()
                    ? null
                    : Parts.ref(new Value.Const(Double.parseDouble(value), new GoType.Basic("float64")));
        } catch (NumberFormatException none) {
            notes.add("the tag " + key + " of field " + field.name() + " is no number and is left out");
            return null;
        }
    }

    /** The name a field has in JSON; {@code -} when it is left out. */
    static String jsonName(GoType.Field field) {
        StructTag tag = field.tag();
        String name = tag.get("json").split(",", -1)[0];
        return name.isEmpty() ? field.name() : name;
    }
}
