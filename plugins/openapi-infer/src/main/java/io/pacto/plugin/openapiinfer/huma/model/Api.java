package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.api.Position;
import io.pacto.plugin.openapiinfer.huma.eval.GoType;
import io.pacto.plugin.openapiinfer.huma.eval.Machine;
import io.pacto.plugin.openapiinfer.huma.eval.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An api a program has made: it collects operations in its document. */
final class Api implements Value.Host {

    private final Value.Struct config;
    private final Value.Struct document;
    private final Registry registry;
    private final Machine machine;
    private final Parts parts;
    private final Notes notes;
    private final Position made;
    private int operations;

    Api(Value.Struct config, Registry registry, Machine machine, Notes notes) {
        this.config = config;
        this.machine = machine;
        this.notes = notes;
        this.parts = new Parts(machine);
        this.registry = registry;
        this.document = parts.part(config, "OpenAPI", "OpenAPI");
        this.made = machine.place();
    }

    Registry registry() {
        return registry;
    }

    Value.Struct document() {
        return document;
    }

    /** How many operations it has. */
    int operations() {
        return operations;
    }

    /** Where the program makes it. */
    Position made() {
        return made;
    }

    /** Puts an operation in its place in the document and calls those who want to know of it. */
    void add(Value.Struct operation) {
        new PathParameters(machine, notes).complete(operation);
        Parts.set(operation, "OperationID", parts.text(operation, "OperationID").replace(' ', '-'));
        String method = parts.text(operation, "Method");
        String path = parts.text(operation, "Path");
        String field = method.isEmpty()
                ? ""
                : method.substring(0, 1) + method.substring(1).toLowerCase(Locale.ROOT);
        Map<Object, Value> paths = parts.map(document, "Paths");
        Value.Struct item = parts.part(paths.get(path));
        if (item == null) {
            item = parts.struct("PathItem");
            paths.put(path, Parts.ref(item));
        }
        if (parts.part(item.fields().get(field)) != null) {
            notes.add("the operation " + method + " " + path + " is registered twice; the later one counts");
        }
        operations++;
        item.fields().put(field, Parts.ref(operation));
        for (Value hook : parts.items(document, "OnAddOperation")) {
            machine.call(hook, List.of(Parts.ref(document), Parts.ref(operation)));
        }
    }

    @Override
    public @Nullable Value call(String name, List<Value> arguments, Machine caller) {
        return switch (name) {
            case "OpenAPI" -> Parts.ref(document);
            case "UseMiddleware" -> new Value.Tuple(List.of());
            case "Middlewares", "Adapter" -> new Value.Unknown(new GoType.Unknown());
            case "Config" -> config;
            default -> null;
        };
    }

    /** Makes an api of a configuration: its hooks run first. */
    static Api of(Value.Struct given, Machine machine, Notes notes) {
        Parts parts = new Parts(machine);
        Value.Struct config = given.copy();
        for (int i = 0; i < parts.items(config, "CreateHooks").size(); i++) {
            Value hook = parts.items(config, "CreateHooks").get(i);
            Value.Struct changed = parts.part(machine.call(hook, List.of(config)));
            config = changed == null ? config : changed.copy();
        }
        Value.Struct document = parts.part(config, "OpenAPI", "OpenAPI");
        if (parts.text(document, "OpenAPI").isEmpty()) {
            Parts.set(document, "OpenAPI", "3.1.0");
        }
        Value.Struct components = parts.part(document, "Components", "Components");
        Registry registry;
        if (components.fields().get("Schemas") instanceof Registry known) {
            registry = known;
        } else {
            registry = new Registry(SchemaLinks.PREFIX, null, notes, machine);
            components.fields().put("Schemas", registry);
        }
        registry.configure(
                parts.isTrue(config, "AllowAdditionalPropertiesByDefault"),
                parts.isTrue(config, "FieldsOptionalByDefault"));
        return new Api(config, registry, machine, notes);
    }
}
