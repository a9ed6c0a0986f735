package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.plugin.openapiinfer.huma.eval.GoType;
import io.pacto.plugin.openapiinfer.huma.eval.Machine;
import io.pacto.plugin.openapiinfer.huma.eval.Value;
import io.pacto.plugin.openapiinfer.huma.eval.Values;
import java.util.List;
import java.util.Locale;

/** Names operations that do not say how they are called. */
final class Operations {

    private final Machine machine;
    private final Parts parts;

    Operations(Machine machine) {
        this.machine = machine;
        this.parts = new Parts(machine);
    }

    private String action(String method, GoType output) {
        List<GoType.Field> way = machine.types().wayTo("Body", output);
        boolean list = way != null
                && method.equals("GET")
                && machine.types()
                                .underlying(GoType.deref(way.get(way.size() - 1).type()))
                        instanceof GoType.Slice;
        return list ? "list" : method;
    }

    private static String named(String path) {
        return path.replaceAll("\\{([^}]+)}", "by-$1");
    }

    /** The identifier of an operation. */
    String id(String method, String path, GoType output) {
        String own = own("GenerateOperationID", method, path, output);
        return own.isEmpty() ? Casing.kebab(action(method, output) + "-" + named(path)) : own;
    }

    /** The summary of an operation. */
    String summary(String method, String path, GoType output) {
        String own = own("GenerateSummary", method, path, output);
        if (!own.isEmpty()) {
            return own;
        }
        String phrase = Casing.phrase(action(method, output).toLowerCase(Locale.ROOT) + " " + named(path));
        return phrase.isEmpty() ? phrase : phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    }

    /** What a function of the program says that was put in the place of Huma's own. */
    private String own(String variable, String method, String path, GoType output) {
        if (machine.global(Outlines.HUMA, variable) instanceof Value.Func function) {
            String text = Values.text(machine.call(
                    function,
                    List.of(Value.Const.of(method), Value.Const.of(path), new Value.Nil(new GoType.Pointer(output)))));
            return text == null ? "" : text;
        }
        return "";
    }

    /** An operation that is registered by its method and path alone. */
    Value.Struct made(String method, String path, GoType output) {
        Value.Struct operation = parts.struct("Operation");
        Parts.set(operation, "OperationID", id(method, path, output));
        Parts.set(operation, "Summary", summary(method, path, output));
        Parts.set(operation, "Method", method);
        Parts.set(operation, "Path", path);
        return operation;
    }

    /** Remembers which names were made here, since a group makes them anew for its longer path. */
    void remember(Value.Struct operation, Value.Struct made, GoType output) {
        for (String field : List.of("OperationID", "Summary")) {
            if (parts.text(operation, field).equals(parts.text(made, field))) {
                parts.map(operation, "Metadata").put("made " + field, Value.Const.of(parts.text(made, field)));
                parts.map(operation, "Metadata").put("made of", new Value.Type(output));
            }
        }
    }

    /** Makes names anew that were made before, once the path has changed. */
    void renew(Value.Struct operation) {
        if (!(operation.fields().get("Metadata") instanceof Value.Dict known)) {
            return;
        }
        Value.Dict metadata = Value.Dict.empty(known.type());
        metadata.entries().putAll(known.entries());
        operation.fields().put("Metadata", metadata);
        if (metadata.entries().get("made of") instanceof Value.Type output) {
            String method = parts.text(operation, "Method");
            String path = parts.text(operation, "Path");
            for (String field : List.of("OperationID", "Summary")) {
                String before = Values.text(metadata.entries().get("made " + field));
                if (parts.text(operation, field).equals(before)) {
                    String name = field.equals("Summary")
                            ? summary(method, path, output.type())
                            : id(method, path, output.type());
                    Parts.set(operation, field, name);
                    metadata.entries().put("made " + field, Value.Const.of(name));
                }
            }
        }
    }
}
