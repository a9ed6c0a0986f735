package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.plugin.openapiinfer.huma.eval.GoType;
import io.pacto.plugin.openapiinfer.huma.eval.Machine;
import io.pacto.plugin.openapiinfer.huma.eval.Value;
import io.pacto.plugin.openapiinfer.huma.eval.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Registers operations: works out what their handlers take and give, and hands their documents to the api. */
final class Registration {

    private final Machine machine;
    private final Notes notes;
    private final Parts parts;

    Registration(Machine machine, Notes notes) {
        this.machine = machine;
        this.notes = notes;
        this.parts = new Parts(machine);
    }

    /** What a handler takes and gives. */
    private record Handled(GoType input, GoType output) {}

    /** {@code huma.Register(api, operation, handler)}. */
    void register(List<Value> arguments, List<GoType> typeArguments) {
        Value.Struct operation = arguments.size() < 3 ? null : parts.part(arguments.get(1));
        if (operation == null) {
            notes.add("an operation cannot be determined; it is left out");
            return;
        }
        Handled handled = handled(arguments.get(2), typeArguments, parts.text(operation, "Path"));
        register(arguments.get(0), new Value.Struct(operation.type(), copied(operation)), handled);
    }

    /** {@code huma.Get(api, path, handler, operationHandlers…)} and its siblings. */
    void register(String method, List<Value> arguments, List<GoType> typeArguments) {
        String path = arguments.size() < 3 ? null : Values.text(arguments.get(1));
        if (path == null) {
            notes.add("the path of an operation cannot be determined; the operation is left out");
            return;
        }
        Handled handled = handled(arguments.get(2), typeArguments, path);
        Operations names = new Operations(machine);
        Value.Struct operation = names.made(method, path, handled.output());
        Value.Struct made = operation.copy();
        for (Value handler : arguments.subList(3, arguments.size())) {
            machine.call(handler, List.of(Parts.ref(operation)));
        }
        names.remember(operation, made, handled.output());
        register(arguments.get(0), operation, handled);
    }

    /** {@code sse.Register(api, operation, events, handler)}. */
    void registerEvents(List<Value> arguments, List<GoType> typeArguments) {
        Value.Struct given = arguments.size() < 4 ? null : parts.part(arguments.get(1));
        Value.Host host = arguments.isEmpty() ? null : HumaLibrary.hostOf(arguments.get(0), machine);
        Api api = host == null ? null : Group.apiOf(host);
        if (given == null || api == null) {
            notes.add("an operation that streams events cannot be determined; it is left out");
            return;
        }
        Value.Struct operation = new Value.Struct(given.type(), copied(given));
        Map<Object, Value> events =
                machine.values().pointee(arguments.get(2)) instanceof Value.Dict dict ? dict.entries() : Map.of();
        new EventStreams(machine, api.registry()).document(operation, events);
        GoType input = typeArguments.isEmpty()
                ? parameter(machine.values().typeOf(arguments.get(3)), 1)
                : typeArguments.get(0);
        register(arguments.get(0), operation, new Handled(input, parts.type("StreamResponse")));
    }

    private static Map<String, Value> copied(Value.Struct operation) {
        Map<String, Value> copy = operation.copy().fields();
        // Maps are shared between copies in Go; responses are added to, so that sharing would mix operations.
        if (copy.get("Responses") instanceof Value.Dict dict) {
            Value.Dict own = Value.Dict.empty(dict.type());
            own.entries().putAll(dict.entries());
            copy.put("Responses", own);
        }
        return copy;
    }

    private Handled handled(Value handler, List<GoType> typeArguments, String path) {
        if (typeArguments.size() >= 2) {
            return new Handled(typeArguments.get(0), typeArguments.get(1));
        }
        GoType type = machine.values().typeOf(machine.values().pointee(handler));
        if (!(machine.types().underlying(type) instanceof GoType.Func function)
                || function.params().size() != 2
                || function.results().isEmpty()) {
            notes.add("the handler of " + path
                    + " cannot be determined; its bodies and the parameters that its path does not name are left out");
            return new Handled(new GoType.Unknown(), new GoType.Unknown());
        }
        return new Handled(
                GoType.deref(function.params().get(1)),
                GoType.deref(function.results().get(0)));
    }

    private GoType parameter(GoType handler, int index) {
        return machine.types().underlying(handler) instanceof GoType.Func function
                        && index < function.params().size()
                ? GoType.deref(function.params().get(index))
                : new GoType.Unknown();
    }

    private void register(Value target, Value.Struct operation, Handled handled) {
        Value.Host host = HumaLibrary.hostOf(target, machine);
        Api api = host == null ? null : Group.apiOf(host);
        String method = text(operation, "Method");
        String path = text(operation, "Path");
        if (method == null || path == null || method.isEmpty()) {
            notes.add("the method or the path of an operation cannot be determined; the operation is left out");
            return;
        }
        if (host == null || api == null) {
            notes.add("the api that " + method + " " + path + " belongs to cannot be determined; it is left out");
            return;
        }
        if (text(operation, "OperationID") == null) {
            notes.add("the operationId of " + method + " " + path + " cannot be determined; it is left out");
        }
        boolean checked = new Inputs(api.registry(), notes, machine).document(operation, handled.input());
        Outputs outputs = new Outputs(api.registry(), notes, machine);
        outputs.document(operation, handled.output());
        outputs.errors(operation, checked);
        Group.document(host, operation, parts);
    }

    /** A text that may be missing, but not unknown. */
    private @Nullable String text(Value.Struct operation, String field) {
        Value value = operation.fields().get(field);
        return value == null ? "" : Values.text(value);
    }
}
