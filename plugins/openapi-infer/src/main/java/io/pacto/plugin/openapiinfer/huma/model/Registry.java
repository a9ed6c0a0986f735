package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.plugin.openapiinfer.huma.eval.GoType;
import io.pacto.plugin.openapiinfer.huma.eval.Machine;
import io.pacto.plugin.openapiinfer.huma.eval.ReflectedNames;
import io.pacto.plugin.openapiinfer.huma.eval.Value;
import io.pacto.plugin.openapiinfer.huma.eval.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The named schemas of a document: every struct has one, and others refer to it. */
final class Registry implements Value.Host {

    private final String prefix;
    private final @Nullable Value namer;
    private final TypeSchemas schemas;
    private final Notes notes;
    private final Machine machine;
    /** The map that programs get to see and may add to. */
    private final Value.Dict all;

    private final Parts parts;
    private final Map<String, GoType> types = new HashMap<>();
    private final Map<GoType, GoType> aliases = new HashMap<>();
    private boolean open;
    private boolean optional;

    Registry(String prefix, @Nullable Value namer, Notes notes, Machine machine) {
        this.prefix = prefix;
        this.namer = namer;
        this.notes = notes;
        this.machine = machine;
        this.parts = new Parts(machine);
        this.all = Value.Dict.empty(new GoType.MapOf(GoType.Basic.STRING, new GoType.Pointer(parts.type("Schema"))));
        this.schemas = new TypeSchemas(this, notes, machine);
    }

    /** Sets what the configuration of the api says of all structs. */
    void configure(boolean additionalProperties, boolean fieldsOptional) {
        this.open = additionalProperties;
        this.optional = fieldsOptional;
    }

    boolean open() {
        return open;
    }

    boolean optional() {
        return optional;
    }

    /** The schemas by name. */
    Map<String, Value> named() {
        return TypeSchemas.sorted(all.entries());
    }

    TypeSchemas schemas() {
        return schemas;
    }

    /** The schema of a type: a reference for structs that have a name here, when one is allowed. */
    Value.Struct schema(GoType type, boolean allowRef, String hint) {
        GoType original = type;
        GoType bare = GoType.deref(type);
        GoType made = machine.types().underlying(bare);
        if (made instanceof GoType.Slice || made instanceof GoType.Array) {
            original = bare;
        }
        GoType alias = aliases.get(bare);
        if (alias != null && !alias.equals(bare)) {
            return schema(alias, allowRef, hint);
        }
        boolean shared = made instanceof GoType.Struct && !schemas.isItself(bare);
        if (!shared) {
            return schemas.of(original);
        }
        String name = name(original, hint);
        Value.Struct known = parts.part(all.entries().get(name));
        if (known == null) {
            all.entries().put(name, Parts.ref(schemas.empty()));
            types.put(name, bare);
            known = schemas.of(original);
            all.entries().put(name, Parts.ref(known));
        } else if (!bare.equals(types.get(name))) {
            notes.add("two types are called " + name + "; Huma refuses that, and the first one is taken for both");
        }
        return allowRef ? schemas.reference(prefix + name) : known;
    }

    private String name(GoType type, String hint) {
        Value custom = namer;
        if (custom != null) {
            String name = Values.text(machine.call(custom, List.of(new Value.Type(type), Value.Const.of(hint))));
            if (name != null) {
                return name;
            }
            notes.add("the program names its schemas itself; Huma's own names are taken");
        }
        return defaultName(type, hint);
    }

    /** The name Huma gives: that of the type, or the hint, without packages, brackets and stars. */
    static String defaultName(GoType type, String hint) {
        String reflected = ReflectedNames.name(GoType.deref(type));
        String name = (reflected.isEmpty() ? hint : reflected).replace("[]", "List[");
        StringBuilder result = new StringBuilder();
        for (String part : name.split("[\\[\\]*,]", -1)) {
            String base = part.substring(part.lastIndexOf('.') + 1);
            if (!base.isEmpty()) {
                int first = base.codePointAt(0);
                result.append(Character.toString(first).toUpperCase(Locale.ROOT))
                        .append(base.substring(Character.charCount(first)));
            }
        }
        return result.toString();
    }

    /** What a reference leads to; null when it leads nowhere here. */
    Value.@Nullable Struct target(String reference) {
        return reference.startsWith(prefix)
                ? parts.part(all.entries().get(reference.substring(prefix.length())))
                : null;
    }

    @Override
    public @Nullable Value call(String name, List<Value> arguments, Machine caller) {
        return switch (name) {
            case "Schema" ->
                arguments.get(0) instanceof Value.Type type
                        ? Parts.ref(schema(
                                type.type(),
                                Values.isTrue(arguments.get(1)),
                                arguments.size() > 2 && Values.text(arguments.get(2)) != null
                                        ? String.valueOf(Values.text(arguments.get(2)))
                                        : ""))
                        : null;
            case "SchemaFromRef" -> {
                String reference = Values.text(arguments.get(0));
                Value.Struct found = reference == null ? null : target(reference);
                yield found == null ? new Value.Nil(new GoType.Unknown()) : Parts.ref(found);
            }
            case "RegisterTypeAlias" -> {
                if (arguments.get(0) instanceof Value.Type from && arguments.get(1) instanceof Value.Type to) {
                    aliases.put(from.type(), to.type());
                }
                yield new Value.Tuple(List.of());
            }
            case "Map" -> all;
            default -> null;
        };
    }
}
