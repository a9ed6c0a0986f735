package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.plugin.openapiinfer.huma.eval.GoType;
import io.pacto.plugin.openapiinfer.huma.eval.Machine;
import io.pacto.plugin.openapiinfer.huma.eval.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Documents streams of server-sent events: one schema for each event, by name. */
final class EventStreams {

    private final Machine machine;
    private final Registry registry;
    private final Parts parts;

    EventStreams(Machine machine, Registry registry) {
        this.machine = machine;
        this.registry = registry;
        this.parts = new Parts(machine);
    }

    void document(Value.Struct operation, Map<Object, Value> events) {
        Map<Object, Value> responses = parts.map(operation, "Responses");
        Value.Struct response = parts.part(responses.get("200"));
        if (response == null) {
            response = parts.struct("Response");
            responses.put("200", Parts.ref(response));
        }
        List<Value> schemas = new ArrayList<>();
        TypeSchemas.sorted(events).forEach((name, data) -> schemas.add(Parts.ref(event(name, data))));
        Value.Struct items = parts.struct("Schema");
        parts.map(items, "Extensions").put("oneOf", Value.Items.of(new GoType.Unknown(), schemas));
        Value.Struct stream = parts.struct("Schema");
        Parts.set(stream, "Title", "Server Sent Events");
        Parts.set(
                stream,
                "Description",
                "Each oneOf object in the array represents one possible Server Sent Events (SSE) message, serialized"
                        + " as UTF-8 text according to the SSE specification.");
        Parts.set(stream, "Type", "array");
        stream.fields().put("Items", Parts.ref(items));
        Value.Struct media = parts.struct("MediaType");
        media.fields().put("Schema", Parts.ref(stream));
        parts.map(response, "Content").put("text/event-stream", Parts.ref(media));
    }

    private Value.Struct event(String name, Value data) {
        Value.Struct event = parts.struct("Schema");
        Parts.set(event, "Title", "Event " + name);
        Parts.set(event, "Type", "object");
        Map<Object, Value> properties = parts.map(event, "Properties");
        properties.put("id", Parts.ref(typed("integer", "The event ID.")));
        Value.Struct named = typed("string", "The event name.");
        parts.map(named, "Extensions").put("const", Value.Const.of(name));
        properties.put("event", Parts.ref(named));
        GoType type = GoType.deref(machine.values().typeOf(data));
        properties.put("data", Parts.ref(registry.schema(type, true, name)));
        properties.put("retry", Parts.ref(typed("integer", "The retry time in milliseconds.")));
        List<Value> required = new ArrayList<>();
        required.add(Value.Const.of("data"));
        if (!name.isEmpty() && !name.equals("message")) {
            required.add(Value.Const.of("event"));
        }
        event.fields().put("Required", Value.Items.of(GoType.Basic.STRING, required));
        return event;
    }

    private Value.Struct typed(String type, String description) {
        Value.Struct schema = parts.struct("Schema");
        Parts.set(schema, "Type", type);
        Parts.set(schema, "Description", description);
        return schema;
    }
}
