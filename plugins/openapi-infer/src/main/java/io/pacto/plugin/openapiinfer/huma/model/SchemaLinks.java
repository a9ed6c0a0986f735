package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.plugin.openapiinfer.huma.eval.GoType;
import io.pacto.plugin.openapiinfer.huma.eval.Machine;
import io.pacto.plugin.openapiinfer.huma.eval.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives every object in a body the property {@code $schema}, as the usual configuration does. */
record SchemaLinks(String schemasPath, Notes notes) implements Value.Host {

    static final String PREFIX = "#/components/schemas/";

    @Override
    public @Nullable Value call(String name, List<Value> arguments, Machine machine) {
        Parts parts = new Parts(machine);
        if (name.equals("install")) {
            Value.Struct config = parts.part(arguments.get(0));
            if (config == null) {
                return null;
            }
            SchemaLinks links = new SchemaLinks(parts.text(config, "SchemasPath"), notes);
            Value.Struct document = parts.part(config, "OpenAPI", "OpenAPI");
            parts.append(document, "OnAddOperation", new Value.HostMethod(links, "OnAddOperation"));
            return config;
        }
        if (name.equals("OnAddOperation")) {
            Value.Struct document = parts.part(arguments.get(0));
            Value.Struct operation = parts.part(arguments.get(1));
            if (document != null && operation != null) {
                link(document, operation, parts);
            }
            return new Value.Tuple(List.of());
        }
        return name.equals("Transform") ? Value.Unknown.ANYTHING : null;
    }

    private void link(Value.Struct document, Value.Struct operation, Parts parts) {
        Value.Struct request = parts.part(operation.fields().get("RequestBody"));
        if (request != null) {
            parts.map(request, "Content").values().forEach(media -> linkMedia(document, parts.part(media), parts));
        }
        for (Value response : parts.map(operation, "Responses").values()) {
            Value.Struct part = parts.part(response);
            if (part != null) {
                parts.map(part, "Content").values().forEach(media -> linkMedia(document, parts.part(media), parts));
            }
        }
    }

    private void linkMedia(Value.Struct document, Value.@Nullable Struct media, Parts parts) {
        Value.Struct written = media == null ? null : parts.part(media.fields().get("Schema"));
        String reference = written == null ? "" : parts.text(written, "Ref");
        Value.Struct components = parts.part(document, "Components", "Components");
        if (!reference.startsWith("#/") || !(components.fields().get("Schemas") instanceof Registry registry)) {
            return;
        }
        Value.Struct schema = registry.target(reference);
        if (schema == null || !parts.text(schema, "Type").equals("object")) {
            return;
        }
        Map<Object, Value> properties = parts.map(schema, "Properties");
        if (properties.containsKey("$schema")) {
            return;
        }
        String server = "https://example.com";
        for (Value one : parts.items(document, "Servers")) {
            Value.Struct part = parts.part(one);
            if (part != null && parts.text(part, "URL").contains("://")) {
                server = parts.text(part, "URL");
                break;
            }
        }
        Value.Struct link = parts.struct("Schema");
        Parts.set(link, "Type", "string");
        Parts.set(link, "Format", "uri");
        Parts.set(link, "Description", "A URL to the JSON Schema for this object.");
        Parts.set(link, "ReadOnly", true);
        String example = server + schemasPath + "/" + reference.substring(reference.lastIndexOf('/') + 1) + ".json";
        link.fields().put("Examples", Value.Items.of(GoType.Interface.ANY, List.of(Value.Const.of(example))));
        properties.put("$schema", Parts.ref(link));
    }
}
