package io.pacto.plugin.openapiinfer.huma.eval;

import java.util.List;

/**
 * Structs that other modules fill from the environment, from files or from flags: afterwards their fields have the
 * defaults of their tags, and are unknown where there is none.
 */
final class Settings {

    private static final List<String> READING =
            List.of("Parse", "Load", "Read", "Unmarshal", "Decode", "Process", "Bind", "Fill", "Scan", "MustParse");

    private static final List<String> DEFAULTS = List.of("envDefault", "default", "env-default");

    private final Machine machine;

    Settings(Machine machine) {
        this.machine = machine;
    }

    /** Notes that unknown code was given these arguments. */
    void filled(Value function, List<Value> arguments) {
        if (!(function instanceof Value.Foreign foreign)
                || READING.stream().noneMatch(word -> foreign.name().startsWith(word))) {
            return;
        }
        for (Value argument : arguments) {
            if (argument instanceof Value.Ref ref && ref.target().get() instanceof Value.Struct struct) {
                fill(struct, 0);
            }
        }
    }

    private void fill(Value.Struct struct, int depth) {
        for (GoType.Field field : machine.types().fields(struct.type())) {
            boolean nested = machine.types().underlying(field.type()) instanceof GoType.Struct;
            if (nested && depth < 8) {
                Value.Struct inner = Value.Struct.empty(field.type());
                fill(inner, depth + 1);
                struct.fields().put(field.name(), inner);
            } else if (field.exported()) {
                struct.fields().put(field.name(), value(field));
            }
        }
    }

    private Value value(GoType.Field field) {
        for (String key : DEFAULTS) {
            String text = field.tag().lookup(key).orElse(null);
            if (text != null && machine.types().underlying(field.type()) instanceof GoType.Basic basic) {
                return constant(text, basic, field.type());
            }
        }
        return new Value.Unknown(field.type());
    }

    private static Value constant(String text, GoType.Basic basic, GoType type) {
        if (basic.name().equals("string")) {
            return new Value.Const(text, type);
        }
        if (basic.name().equals("bool")) {
            return new Value.Const(text.equals("true") || text.equals("1"), type);
        }
        try {
            return new Value.Const(Long.parseLong(text), type);
        } catch (NumberFormatException noNumber) {
            return new Value.Unknown(type);
        }
    }
}
