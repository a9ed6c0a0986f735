package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.plugin.openapiinfer.huma.eval.GoType;
import io.pacto.plugin.openapiinfer.huma.eval.Machine;
import io.pacto.plugin.openapiinfer.huma.eval.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds an operation PATCH to every resource that can be read and replaced, as Huma's package autopatch does. */
final class AutoPatch {

    private static final String JSON = "application/json";

    private final Machine machine;
    private final Api api;
    private final Parts parts;

    AutoPatch(Machine machine, Api api) {
        this.machine = machine;
        this.api = api;
        this.parts = new Parts(machine);
    }

    void run() {
        for (Value path : new ArrayList<>(parts.map(api.document(), "Paths").values())) {
            Value.Struct item = parts.part(path);
            if (item == null || parts.part(item.fields().get("Patch")) != null) {
                continue;
            }
            Value.Struct get = parts.part(item.fields().get("Get"));
            Value.Struct put = parts.part(item.fields().get("Put"));
            if (get != null && put != null && isWanted(get) && isWanted(put)) {
                Value.Struct schema = schemaOf(put);
                if (schema != null && parts.text(schema, "Type").equals("object")) {
                    add(get, put, schema);
                }
            }
        }
    }

    private boolean isWanted(Value.Struct operation) {
        return !(operation.fields().get("Metadata") instanceof Value.Dict metadata
                && metadata.entries().get("autopatch") instanceof Value.Const known
                && Boolean.FALSE.equals(known.value()));
    }

    private Value.@Nullable Struct schemaOf(Value.Struct put) {
        Value.Struct request = parts.part(put.fields().get("RequestBody"));
        Value.Struct media = request == null
                ? null
                : parts.part(parts.map(request, "Content").get(JSON));
        Value.Struct schema = media == null ? null : parts.part(media.fields().get("Schema"));
        if (schema == null || parts.text(schema, "Ref").isEmpty()) {
            return schema;
        }
        return api.registry().target(parts.text(schema, "Ref"));
    }

    private void add(Value.Struct get, Value.Struct put, Value.Struct schema) {
        List<String> words = new ArrayList<>(Casing.split(parts.text(get, "OperationID")));
        if (words.size() > 1 && words.get(0).matches("(?i)get|fetch")) {
            words.remove(0);
        }
        String name = String.join("-", words);
        Value.Struct operation = parts.struct("Operation");
        for (String field : List.of("Path", "Tags", "Deprecated", "Parameters", "Callbacks", "Security", "Servers")) {
            Value value = put.fields().get(field);
            if (value != null) {
                operation.fields().put(field, value);
            }
        }
        Parts.set(operation, "OperationID", "patch-" + name);
        Parts.set(operation, "Method", "PATCH");
        Parts.set(operation, "Summary", "Patch " + name);
        Parts.set(
                operation,
                "Description",
                "Partial update operation supporting both JSON Merge Patch & JSON Patch updates.");
        Value.Struct request = parts.part(operation, "RequestBody", "RequestBody");
        Parts.set(request, "Required", true);
        Value.Struct optional = optional(schema, 0);
        for (String type : List.of("application/merge-patch+json", "application/merge-patch+shorthand")) {
            media(request, type, optional);
        }
        GoType patch = machine.types().known(Outlines.HUMA + "/autopatch", "jsonPatchOp");
        media(request, "application/json-patch+json", api.registry().schema(new GoType.Slice(patch), true, ""));
        parts.map(operation, "Responses").putAll(parts.map(put, "Responses"));
        api.add(operation);
    }

    private void media(Value.Struct request, String type, Value.Struct schema) {
        Value.Struct media = parts.struct("MediaType");
        media.fields().put("Schema", Parts.ref(schema));
        parts.map(request, "Content").put(type, Parts.ref(media));
    }

    /** The same schema with nothing required; references are lost, as Huma loses them. */
    private Value.Struct optional(Value.Struct schema, int depth) {
        Value.Struct copy = new Value.Struct(schema.type(), new LinkedHashMap<>(schema.fields()));
        for (String field : List.of("Required", "Ref", "Nullable")) {
            copy.fields().remove(field);
        }
        Value.Struct items = parts.part(copy.fields().get("Items"));
        if (items != null && depth < 20) {
            copy.fields().put("Items", Parts.ref(optional(items, depth + 1)));
        }
        if (copy.fields().get("Properties") instanceof Value.Dict dict && depth < 20) {
            Value.Dict properties = Value.Dict.empty(dict.type());
            for (Map.Entry<Object, Value> entry : dict.entries().entrySet()) {
                Value.Struct property = parts.part(entry.getValue());
                if (property != null) {
                    properties.entries().put(entry.getKey(), Parts.ref(optional(property, depth + 1)));
                }
            }
            copy.fields().put("Properties", properties);
        }
        return copy;
    }
}
