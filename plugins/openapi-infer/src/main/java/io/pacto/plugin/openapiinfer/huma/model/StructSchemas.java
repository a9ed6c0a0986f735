package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.plugin.openapiinfer.huma.eval.GoType;
import io.pacto.plugin.openapiinfer.huma.eval.Machine;
import io.pacto.plugin.openapiinfer.huma.eval.ReflectedNames;
import io.pacto.plugin.openapiinfer.huma.eval.Value;
import io.pacto.plugin.openapiinfer.huma.golang.StructTag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schemas of structs and of their fields. */
final class StructSchemas {

    private final Registry registry;
    private final Machine machine;
    private final Parts parts;
    private final Tags tags;
    private final TagValues values;
    private final Notes notes;

    StructSchemas(Registry registry, Notes notes, Machine machine) {
        this.registry = registry;
        this.machine = machine;
        this.notes = notes;
        this.parts = new Parts(machine);
        this.tags = new Tags(notes);
        this.values = new TagValues(registry, notes, machine);
    }

    Value.Struct of(GoType type) {
        Value.Struct schema = parts.struct("Schema");
        Parts.set(schema, "Type", "object");
        Map<Object, Value> properties = parts.map(schema, "Properties");
        List<Value> required = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (GoType.Field field : opened(type, new HashSet<>())) {
            String name = Tags.jsonName(field);
            if (!seen.add(field.name()) || name.equals("-")) {
                continue;
            }
            String dependents = field.tag().get("dependentRequired");
            if (!dependents.isBlank()) {
                List<Value> names = new ArrayList<>();
                for (String one : dependents.split(",", -1)) {
                    names.add(Value.Const.of(one));
                }
                parts.map(schema, "DependentRequired").put(name, Value.Items.of(GoType.Basic.STRING, names));
            }
            Value.Struct property = field(field, ReflectedNames.name(type) + field.name() + "Struct");
            String json = field.tag().get("json");
            boolean needed = !registry.optional() && !json.contains("omitempty") && !json.contains("omitzero");
            needed = tags.truthIfThere(field, "required", needed);
            if (needed && !parts.isTrue(property, "hidden")) {
                required.add(Value.Const.of(name));
            }
            boolean pointer = field.type() instanceof GoType.Pointer;
            if (pointer
                    && json.contains("omitempty")
                    && !field.tag().get("nullable").equals("true")) {
                Parts.set(property, "Nullable", false);
            }
            properties.put(name, Parts.ref(property));
        }
        schema.fields().put("Required", Value.Items.of(GoType.Basic.STRING, required));
        Parts.set(schema, "AdditionalProperties", registry.open());
        about(type, schema);
        return schema;
    }

    /** What the blank field says of the struct as a whole. */
    private void about(GoType type, Value.Struct schema) {
        for (GoType.Field field : machine.types().fields(type)) {
            if (field.name().equals("_")) {
                Parts.set(
                        schema,
                        "AdditionalProperties",
                        tags.truthIfThere(field, "additionalProperties", registry.open()));
                Parts.set(schema, "Nullable", tags.truthIfThere(field, "nullable", false));
                return;
            }
        }
    }

    /** The fields that make properties: own ones first, then those of embedded structs without a name in JSON. */
    private List<GoType.Field> opened(GoType type, Set<GoType> visited) {
        List<GoType.Field> opened = new ArrayList<>();
        if (!visited.add(type)) {
            return opened;
        }
        List<GoType.Field> embedded = new ArrayList<>();
        for (GoType.Field field : machine.types().fields(type)) {
            if (field.exported()) {
                boolean open = field.embedded() && field.tag().get("json").isEmpty();
                (open ? embedded : opened).add(field);
            }
        }
        for (GoType.Field field : embedded) {
            GoType inner = GoType.deref(field.type());
            if (inner instanceof GoType.External external) {
                notes.add("the embedded type " + external.path() + "." + external.name()
                        + " is declared outside the project; its fields are left out");
            }
            opened.addAll(opened(inner, visited));
        }
        return opened;
    }

    /** The schema of a field: that of its type, with what its tag says. */
    Value.Struct field(GoType.Field field, String hint) {
        Value.Struct schema = registry.schema(field.type(), true, hint);
        StructTag tag = field.tag();
        put(schema, "Description", tag.get("doc"));
        if (parts.text(schema, "Format").equals("date-time")
                && !tag.get("header").isEmpty()) {
            Parts.set(schema, "Format", "date-time-http");
        }
        put(target(schema), "Format", tag.get("format"));
        String time = tag.get("timeFormat");
        put(
                target(schema),
                "Format",
                switch (time) {
                    case "2006-01-02" -> "date";
                    case "15:04:05" -> "time";
                    default -> time;
                });
        put(schema, "ContentEncoding", tag.get("encoding"));
        values.add(field, schema, target(schema));
        Parts.set(schema, "Nullable", tags.truth(field, "nullable", parts.isTrue(schema, "Nullable")));
        limits(field, schema);
        for (String key : List.of("UniqueItems", "ReadOnly", "WriteOnly", "Deprecated")) {
            String name = Character.toLowerCase(key.charAt(0)) + key.substring(1);
            Parts.set(schema, key, tags.truth(field, name, parts.isTrue(schema, key)));
        }
        Parts.set(schema, "hidden", tags.truth(field, "hidden", parts.isTrue(schema, "hidden")));
        return schema;
    }

    private void limits(GoType.Field field, Value.Struct schema) {
        Value.Struct target = target(schema);
        for (String key : List.of("Minimum", "ExclusiveMinimum", "Maximum", "ExclusiveMaximum", "MultipleOf")) {
            putIfAny(target, key, tags.decimal(field, lower(key)));
        }
        for (String key : List.of("MinLength", "MaxLength")) {
            putIfAny(target, key, tags.whole(field, lower(key)));
        }
        put(target, "Pattern", field.tag().get("pattern"));
        put(target, "PatternDescription", field.tag().get("patternDescription"));
        for (String key : List.of("MinItems", "MaxItems", "MinProperties", "MaxProperties")) {
            putIfAny(schema, key, tags.whole(field, lower(key)));
        }
    }

    /** What limits of single values are about: the items of a list, else the value itself. */
    private Value.Struct target(Value.Struct schema) {
        Value.Struct items = parts.text(schema, "Type").equals("array")
                ? parts.part(schema.fields().get("Items"))
                : null;
        return items == null ? schema : items;
    }

    private static String lower(String key) {
        return Character.toLowerCase(key.charAt(0)) + key.substring(1);
    }

    private static void put(Value.Struct schema, String key, String text) {
        if (!text.isEmpty()) {
            Parts.set(schema, key, text);
        }
    }

    private static void putIfAny(Value.Struct schema, String key, @Nullable Value value) {
        if (value != null) {
            schema.fields().put(key, value);
        }
    }
}
