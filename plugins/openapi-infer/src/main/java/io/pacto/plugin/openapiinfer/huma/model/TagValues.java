package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.api.DocumentException;
import io.pacto.api.Documents;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.plugin.openapiinfer.huma.eval.GoType;
import io.pacto.plugin.openapiinfer.huma.eval.Machine;
import io.pacto.plugin.openapiinfer.huma.eval.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Defaults, examples and allowed values from tags: text for strings, else JSON. */
final class TagValues {

    private final Registry registry;
    private final Notes notes;
    private final Parts parts;
    private final Documents documents;

    TagValues(Registry registry, Notes notes, Machine machine) {
        this.registry = registry;
        this.notes = notes;
        this.parts = new Parts(machine);
        this.documents = notes.documents();
    }

    void add(GoType.Field field, Value.Struct schema, Value.Struct target) {
        String fallback = field.tag().get("default");
        if (!fallback.isEmpty()) {
            put(schema, "Default", value(field, "default", schema, fallback));
        }
        Optional<String> example = field.tag().lookup("example");
        if (example.isPresent()) {
            Value value = value(field, "example", schema, example.get());
            put(schema, "Examples", value == null ? null : Value.Items.of(GoType.Interface.ANY, List.of(value)));
        }
        String allowed = field.tag().get("enum");
        if (!allowed.isEmpty()) {
            List<Value> values = new ArrayList<>();
            for (String one : allowed.split(",", -1)) {
                Value value = value(field, "enum", target, one);
                if (value != null) {
                    values.add(value);
                }
            }
            put(target, "Enum", Value.Items.of(GoType.Interface.ANY, values));
        }
    }

    private static void put(Value.Struct schema, String key, @Nullable Value value) {
        if (value != null) {
            schema.fields().put(key, value);
        }
    }

    private @Nullable Value value(GoType.Field field, String tag, Value.Struct written, String text) {
        Value.Struct schema = written;
        String reference = parts.text(schema, "Ref");
        if (!reference.isEmpty()) {
            Value.Struct target = registry.target(reference);
            if (target == null) {
                return null;
            }
            schema = target;
        }
        String type = parts.text(schema, "Type");
        if (type.equals("string")) {
            return Value.Const.of(text);
        }
        Value.Struct items = parts.part(schema.fields().get("Items"));
        boolean texts = type.equals("array")
                && items != null
                && parts.text(items, "Type").equals("string");
        if (texts && !text.startsWith("[")) {
            List<Node> list = new ArrayList<>();
            for (String one : text.split(",", -1)) {
                list.add(Scalar.of(one.strip()));
            }
            return new Json(Sequence.of(list));
        }
        try {
            return new Json(documents.parse("tag.json", text.getBytes(StandardCharsets.UTF_8)));
        } catch (DocumentException notJson) {
            notes.add("the tag " + tag + " of field " + field.name() + " is no JSON of type " + type
                    + "; Huma refuses it, and it is left out");
            return null;
        }
    }
}
