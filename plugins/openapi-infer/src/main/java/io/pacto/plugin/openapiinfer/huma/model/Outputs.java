package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.plugin.openapiinfer.huma.eval.GoType;
import io.pacto.plugin.openapiinfer.huma.eval.Machine;
import io.pacto.plugin.openapiinfer.huma.eval.ReflectedNames;
import io.pacto.plugin.openapiinfer.huma.eval.Value;
import io.pacto.plugin.openapiinfer.huma.eval.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Documents what an operation answers: body, headers and errors. */
final class Outputs {

    private final Registry registry;
    private final Machine machine;
    private final Parts parts;
    private final Tags tags;
    private final Notes notes;

    Outputs(Registry registry, Notes notes, Machine machine) {
        this.registry = registry;
        this.machine = machine;
        this.notes = notes;
        this.parts = new Parts(machine);
        this.tags = new Tags(notes);
    }

    void document(Value.Struct operation, GoType output) {
        Map<Object, Value> responses = parts.map(operation, "Responses");
        List<GoType.Field> way = machine.types().wayTo("Body", output);
        GoType.Field body = way == null ? null : way.get(way.size() - 1);
        long status = parts.number(operation, "DefaultStatus");
        if (body != null) {
            status = status == 0 ? 200 : status;
            Value.Struct response = response(responses, Long.toString(status));
            if (parts.text(response, "Description").isEmpty()) {
                Parts.set(response, "Description", Statuses.text(status));
            }
            if (!(machine.types().underlying(body.type()) instanceof GoType.Func)) {
                body(operation, output, body, response);
            }
        }
        if (status == 0) {
            boolean head = parts.text(operation, "Method").equals("HEAD");
            status = head ? 200 : 204;
        }
        operation.fields().put("DefaultStatus", Value.Const.of(status));
        String key = Long.toString(status);
        if (parts.part(responses.get(key)) == null) {
            Parts.set(response(responses, key), "Description", Statuses.text(status));
        }
        headers(operation, output, output, response(responses, key), new HashSet<>());
    }

    private Value.Struct response(Map<Object, Value> responses, String status) {
        Value.Struct known = parts.part(responses.get(status));
        if (known != null) {
            return known;
        }
        Value.Struct made = parts.struct("Response");
        responses.put(status, Parts.ref(made));
        return made;
    }

    private void body(Value.Struct operation, GoType output, GoType.Field body, Value.Struct response) {
        String named = body.tag().get("nameHint");
        Value.Struct schema = registry.schemas()
                .structs()
                .field(body, named.isEmpty() ? hint(operation, output, body.name(), "Response") : named);
        Map<Object, Value> content = parts.map(response, "Content");
        String mediaType = filtered(body.type(), "application/json");
        if (content.isEmpty()) {
            content.put(mediaType, Parts.ref(parts.struct("MediaType")));
        }
        Value.Struct media = parts.part(content.get(mediaType));
        if (media != null && parts.part(media.fields().get("Schema")) == null) {
            media.fields().put("Schema", Parts.ref(schema));
        }
    }

    private String hint(Value.Struct operation, GoType parent, String name, String other) {
        String parentName = ReflectedNames.name(parent);
        return parentName.isEmpty() ? parts.text(operation, "OperationID") + other : parentName + name;
    }

    /** The media type a type gives to itself. */
    private String filtered(GoType type, String mediaType) {
        if (!machine.types().has(type, "ContentType", 1, 1)) {
            return mediaType;
        }
        Value own = machine.callMethod(
                machine.values().zero(GoType.deref(type)), "ContentType", List.of(Value.Const.of(mediaType)));
        String text = Values.text(own);
        return text == null ? mediaType : text;
    }

    private void headers(
            Value.Struct operation, GoType output, GoType type, Value.Struct response, Set<GoType> visited) {
        GoType bare = GoType.deref(type);
        if (!visited.add(bare)) {
            return;
        }
        for (GoType.Field field : machine.types().fields(bare)) {
            if (!field.exported()
                    || field.name().equals("Status")
                    || field.name().equals("Body")
                    || tags.truth(field, "hidden", false)) {
                continue;
            }
            if (field.embedded()) {
                headers(operation, output, field.type(), response, visited);
            } else {
                header(operation, output, field, response);
            }
        }
        visited.remove(bare);
    }

    private void header(Value.Struct operation, GoType output, GoType.Field field, Value.Struct response) {
        String tag = field.tag().get("header");
        String name = tag.isEmpty() ? field.name() : tag;
        GoType type = field.type();
        if (machine.types().underlying(type) instanceof GoType.Slice slice) {
            type = GoType.deref(slice.element());
        }
        if (machine.types().has(type, "String", 0, 1)) {
            type = GoType.Basic.STRING;
        }
        GoType.Field plain = new GoType.Field(field.name(), type, field.tag(), false);
        Value.Struct header = parts.struct("Param");
        String status = Long.toString(parts.number(operation, "DefaultStatus"));
        Value.Struct schema =
                registry.schemas().structs().field(plain, hint(operation, output, field.name(), status + name));
        header.fields().put("Schema", Parts.ref(schema));
        parts.map(response, "Headers").put(name, Parts.ref(header));
    }

    /** Adds the errors an operation names, or the one that stands for all. */
    void errors(Value.Struct operation, boolean checked) {
        List<Value> named = parts.items(operation, "Errors");
        GoType type = errorType();
        Value.Struct schema = registry.schema(type, true, "Error");
        String mediaType = filtered(type, "application/json");
        Map<Object, Value> responses = parts.map(operation, "Responses");
        for (Value one : named) {
            Long status = Values.number(one);
            if (status == null) {
                notes.add("the status of an error of operation " + parts.text(operation, "OperationID")
                        + " cannot be determined; it is left out");
            } else {
                error(responses, status, mediaType, schema);
            }
        }
        if (!named.isEmpty()) {
            if (checked) {
                error(responses, 422, mediaType, schema);
            }
            error(responses, 500, mediaType, schema);
        } else if (responses.size() <= 1) {
            Value.Struct fallback = error(mediaType, schema);
            Parts.set(fallback, "Description", "Error");
            responses.put("default", Parts.ref(fallback));
        }
    }

    private void error(Map<Object, Value> responses, long status, String mediaType, Value.Struct schema) {
        Value.Struct response = error(mediaType, schema);
        Parts.set(response, "Description", Statuses.text(status));
        responses.put(Long.toString(status), Parts.ref(response));
    }

    private Value.Struct error(String mediaType, Value.Struct schema) {
        Value.Struct media = parts.struct("MediaType");
        media.fields().put("Schema", Parts.ref(schema));
        Value.Struct response = parts.struct("Response");
        parts.map(response, "Content").put(mediaType, Parts.ref(media));
        return response;
    }

    /** The type of errors: Huma's own, or what the program puts in its place. */
    private GoType errorType() {
        Value maker = machine.global(Outlines.HUMA, "NewError");
        if (maker instanceof Value.Func own) {
            Value made = machine.call(own, List.of(Value.Const.of(0), Value.Const.of("")));
            GoType type = GoType.deref(machine.values().typeOf(machine.values().pointee(made)));
            if (type instanceof GoType.Named named
                    && !(machine.types().underlying(named) instanceof GoType.Interface)) {
                return type;
            }
            notes.add("the program makes its errors itself; Huma's own type is taken");
        }
        return parts.type("ErrorModel");
    }
}
