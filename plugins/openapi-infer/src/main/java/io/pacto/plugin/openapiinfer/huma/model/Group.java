package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.plugin.openapiinfer.huma.eval.Machine;
import io.pacto.plugin.openapiinfer.huma.eval.Value;
import io.pacto.plugin.openapiinfer.huma.eval.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A group of operations: it changes each of them before it hands it on. */
final class Group implements Value.Host {

    private final Value.Host parent;
    private final List<Value> modifiers = new ArrayList<>();
    private final List<Boolean> simple = new ArrayList<>();
    private final Machine machine;
    private final Parts parts;
    private final Notes notes;
    private final Operations names;

    Group(Value.Host parent, List<Value> prefixes, Machine machine, Notes notes) {
        this.parent = parent;
        this.machine = machine;
        this.notes = notes;
        this.parts = new Parts(machine);
        this.names = new Operations(machine);
        if (!prefixes.isEmpty()) {
            modifiers.add(new Value.HostMethod(new Prefixes(prefixes, notes), "modify"));
            simple.add(false);
        }
    }

    /** The api this group belongs to; null when that cannot be determined. */
    static @Nullable Api apiOf(Value.Host host) {
        Value.Host at = host;
        while (at instanceof Group group) {
            at = group.parent;
        }
        return at instanceof Api api ? api : null;
    }

    /** Hands an operation to an api or through the modifiers of a group. */
    static void document(Value.Host host, Value.Struct operation, Parts parts) {
        if (host instanceof Group group) {
            group.modify(operation, 0, modified -> document(group.parent, modified, parts));
        } else if (host instanceof Api api && !parts.isTrue(operation, "Hidden")) {
            api.add(operation);
        }
    }

    private void modify(Value.Struct operation, int index, Consumer<Value.Struct> next) {
        if (index == modifiers.size()) {
            names.renew(operation);
            next.accept(operation);
            return;
        }
        Value modifier = modifiers.get(index);
        if (simple.get(index)) {
            machine.call(modifier, List.of(Parts.ref(operation)));
            modify(operation, index + 1, next);
            return;
        }
        Next rest = new Next(one -> modify(one, index + 1, next));
        machine.call(modifier, List.of(Parts.ref(operation), new Value.HostMethod(rest, "next")));
        if (rest.calls == 0) {
            notes.add("a modifier of a group does not hand on " + parts.text(operation, "Path")
                    + " as far as can be seen; the operation is left out");
        }
    }

    @Override
    public @Nullable Value call(String name, List<Value> arguments, Machine caller) {
        switch (name) {
            case "UseModifier", "UseSimpleModifier" -> {
                modifiers.add(arguments.get(0));
                simple.add(name.equals("UseSimpleModifier"));
                return new Value.Tuple(List.of());
            }
            case "UseMiddleware", "UseTransformer" -> {
                return new Value.Tuple(List.of());
            }
            case "DocumentOperation" -> {
                Value.Struct operation = parts.part(arguments.get(0));
                if (operation != null) {
                    document(this, operation, parts);
                }
                return new Value.Tuple(List.of());
            }
            default -> {
                return parent.call(name, arguments, caller);
            }
        }
    }

    @Override
    public @Nullable Value field(String name) {
        return name.equals("API") ? parent : null;
    }

    /** What a modifier calls to hand an operation on. */
    private static final class Next implements Value.Host {

        private final Consumer<Value.Struct> rest;
        private int calls;

        Next(Consumer<Value.Struct> rest) {
            this.rest = rest;
        }

        @Override
        public Value call(String name, List<Value> arguments, Machine machine) {
            Value.Struct operation = new Parts(machine).part(arguments.get(0));
            calls++;
            if (operation != null) {
                rest.accept(operation);
            }
            return new Value.Tuple(List.of());
        }
    }

    /** Puts prefixes before the path; several make an operation of each. */
    record Prefixes(List<Value> prefixes, Notes notes) implements Value.Host {

        @Override
        public Value call(String name, List<Value> arguments, Machine machine) {
            Parts parts = new Parts(machine);
            Value.Struct operation = parts.part(arguments.get(0));
            for (Value one : prefixes) {
                String prefix = Values.text(one);
                if (operation == null || prefix == null) {
                    notes.add("the prefix of a group cannot be determined; its operations are left out");
                    machine.call(arguments.get(1), List.of(Value.Unknown.ANYTHING));
                    continue;
                }
                Value.Struct modified = new Value.Struct(operation.type(), new LinkedHashMap<>(operation.fields()));
                if (prefixes.size() > 1 && !prefix.isEmpty()) {
                    String friendly = prefix.replaceAll("^/+|/+$", "").replace('/', '-');
                    Parts.set(modified, "OperationID", friendly + "-" + parts.text(operation, "OperationID"));
                    parts.append(modified, "Tags", Value.Const.of(friendly));
                }
                Parts.set(modified, "Path", prefix + parts.text(operation, "Path"));
                machine.call(arguments.get(1), List.of(Parts.ref(modified)));
            }
            return new Value.Tuple(List.of());
        }
    }
}
