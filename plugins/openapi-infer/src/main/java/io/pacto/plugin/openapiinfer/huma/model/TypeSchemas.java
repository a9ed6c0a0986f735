package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.plugin.openapiinfer.huma.eval.GoType;
import io.pacto.plugin.openapiinfer.huma.eval.Machine;
import io.pacto.plugin.openapiinfer.huma.eval.ReflectedNames;
import io.pacto.plugin.openapiinfer.huma.eval.Value;
import io.pacto.plugin.openapiinfer.huma.eval.Values;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The schemas of types, as Huma derives them by reflection. */
final class TypeSchemas {

    private static final int DEEPEST = 60;

    private final Registry registry;
    private final Notes notes;
    private final Machine machine;
    private final Parts parts;
    private final StructSchemas structs;
    private int depth;

    TypeSchemas(Registry registry, Notes notes, Machine machine) {
        this.registry = registry;
        this.notes = notes;
        this.machine = machine;
        this.parts = new Parts(machine);
        this.structs = new StructSchemas(registry, notes, machine);
    }

    StructSchemas structs() {
        return structs;
    }

    Value.Struct empty() {
        return parts.struct("Schema");
    }

    Value.Struct reference(String reference) {
        Value.Struct schema = empty();
        Parts.set(schema, "Ref", reference);
        return schema;
    }

    /** Whether a struct is not described by its fields, so that no name is needed. */
    boolean isItself(GoType type) {
        return isTime(type)
                || machine.types().has(type, "Schema", 1, 1)
                || machine.types().has(type, "UnmarshalText", 1, 1);
    }

    static boolean isTime(GoType type) {
        return type instanceof GoType.Named named && named.is("time", "Time");
    }

    /** The schema of a type, after the type itself has had its say. */
    Value.Struct of(GoType type) {
        GoType bare = GoType.deref(type);
        if (++depth > DEEPEST) {
            depth--;
            notes.add("a type is nested more than " + DEEPEST + " levels deep; its innermost part is left open");
            return empty();
        }
        try {
            Value.Struct schema = plain(type, bare);
            if (!machine.types().has(bare, "TransformSchema", 2, 1)) {
                return schema;
            }
            Value.Struct transformed = parts.part(machine.callMethod(
                    machine.values().zero(bare), "TransformSchema", List.of(registry, Parts.ref(schema))));
            return transformed == null ? schema : transformed;
        } finally {
            depth--;
        }
    }

    private Value.Struct plain(GoType type, GoType bare) {
        boolean pointer = type instanceof GoType.Pointer;
        if (machine.types().has(bare, "Schema", 1, 1)) {
            Value.Struct own =
                    parts.part(machine.callMethod(machine.values().zero(bare), "Schema", List.<Value>of(registry)));
            if (own == null) {
                notes.add("the type " + bare + " makes its schema itself in a way that cannot be followed; it is"
                        + " left open");
                return empty();
            }
            return own.copy();
        }
        Value.Struct special = special(bare, pointer);
        if (special != null) {
            return special;
        }
        Value.Struct schema = made(bare);
        String kind = parts.text(schema, "Type");
        if (pointer && List.of("boolean", "integer", "number", "string").contains(kind)) {
            Parts.set(schema, "Nullable", true);
        }
        return schema;
    }

    private Value.@Nullable Struct special(GoType type, boolean pointer) {
        if (!(type instanceof GoType.Named named)) {
            return null;
        }
        String format = switch (named.toString()) {
            case "time.Time" -> "date-time";
            case "net/url.URL" -> "uri";
            case "net.IP" -> "ipv4";
            case "net/netip.Addr" -> "ip";
            default -> "";
        };
        if (named.is("encoding/json", "RawMessage")) {
            return empty();
        }
        if (format.isEmpty() && !machine.types().has(type, "UnmarshalText", 1, 1)) {
            return null;
        }
        Value.Struct schema = typed("string", format);
        if (pointer) {
            Parts.set(schema, "Nullable", true);
        }
        return schema;
    }

    private Value.Struct made(GoType type) {
        GoType made = machine.types().underlying(type);
        if (made instanceof GoType.Basic basic) {
            return basic(basic.name());
        }
        if (made instanceof GoType.Slice slice) {
            return list(type, slice.element());
        }
        if (made instanceof GoType.Array array) {
            Value.Struct schema = list(type, array.element());
            if (parts.text(schema, "Type").equals("array")) {
                schema.fields().put("MinItems", Parts.ref(Value.Const.of(array.length())));
                schema.fields().put("MaxItems", Parts.ref(Value.Const.of(array.length())));
            }
            return schema;
        }
        if (made instanceof GoType.MapOf map) {
            Value.Struct schema = typed("object", "");
            Value.Struct value = registry.schema(map.value(), true, nameOf(type) + "Value");
            schema.fields().put("AdditionalProperties", Parts.ref(value));
            return schema;
        }
        if (made instanceof GoType.Struct) {
            return structs.of(type);
        }
        if (made instanceof GoType.External external) {
            notes.add("the type " + external.path() + "." + external.name()
                    + " is declared outside the project; its schema is left open");
        } else if (made instanceof GoType.Unknown) {
            notes.add("a type cannot be determined; its schema is left open");
        }
        return empty();
    }

    private Value.Struct list(GoType type, GoType element) {
        if (machine.types().underlying(element) instanceof GoType.Basic basic
                && basic.name().equals("uint8")) {
            Value.Struct schema = typed("string", "");
            Parts.set(schema, "ContentEncoding", "base64");
            return schema;
        }
        Value.Struct schema = typed("array", "");
        Parts.set(schema, "Nullable", arraysAreNullable());
        schema.fields().put("Items", Parts.ref(registry.schema(element, true, nameOf(type) + "Item")));
        return schema;
    }

    private boolean arraysAreNullable() {
        return Values.isTrue(machine.global(Outlines.HUMA, "DefaultArrayNullable"));
    }

    private static String nameOf(GoType type) {
        return ReflectedNames.name(type);
    }

    private Value.Struct basic(String name) {
        Value.Struct schema = switch (name) {
            case "bool" -> typed("boolean", "");
            case "string" -> typed("string", "");
            case "int", "int64", "uint", "uint64" -> typed("integer", "int64");
            case "int8", "int16", "int32", "uint8", "uint16", "uint32" -> typed("integer", "int32");
            case "float32" -> typed("number", "float");
            case "float64" -> typed("number", "double");
            default -> empty();
        };
        if (name.startsWith("uint") && !name.equals("uintptr")) {
            schema.fields().put("Minimum", Parts.ref(new Value.Const(0.0, new GoType.Basic("float64"))));
        }
        return schema;
    }

    private Value.Struct typed(String type, String format) {
        Value.Struct schema = empty();
        Parts.set(schema, "Type", type);
        if (!format.isEmpty()) {
            Parts.set(schema, "Format", format);
        }
        return schema;
    }

    /** The properties of an object schema by name. */
    static Map<String, Value> sorted(Map<Object, Value> properties) {
        Map<String, Value> sorted = new TreeMap<>();
        properties.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        return sorted;
    }
}
