package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.plugin.openapiinfer.huma.eval.GoType;
import io.pacto.plugin.openapiinfer.huma.eval.Machine;
import io.pacto.plugin.openapiinfer.huma.eval.ReflectedNames;
import io.pacto.plugin.openapiinfer.huma.eval.Value;
import io.pacto.plugin.openapiinfer.huma.golang.StructTag;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Documents what an operation takes: parameters and body. */
final class Inputs {

    private final Registry registry;
    private final Machine machine;
    private final Parts parts;
    private final Tags tags;
    private final Forms forms;
    private final Notes notes;
    private final PathParameters paths;

    Inputs(Registry registry, Notes notes, Machine machine) {
        this.registry = registry;
        this.machine = machine;
        this.notes = notes;
        this.parts = new Parts(machine);
        this.tags = new Tags(notes);
        this.forms = new Forms(registry, notes, machine);
        this.paths = new PathParameters(machine, notes);
    }

    /** Adds parameters and body; returns whether there is anything that can be wrong with a request. */
    boolean document(Value.Struct operation, GoType input) {
        boolean any = parameters(operation, input, new HashSet<>());
        GoType.Field body = field(input, "Body");
        if (body != null) {
            Value.Struct request = request(operation);
            boolean optional = body.type() instanceof GoType.Pointer
                    || machine.types().underlying(body.type()) instanceof GoType.Interface;
            if (!optional || body.tag().get("required").equals("true")) {
                Parts.set(request, "Required", true);
            }
            body(operation, request, input, body);
            any = true;
        }
        GoType.Field raw = field(input, "RawBody");
        if (raw != null) {
            Value.Struct request = request(operation);
            Parts.set(request, "Required", true);
            forms.document(request, raw);
        }
        return any || (body == null && hasSchema(operation));
    }

    /** A field of a struct by name, own or of an embedded struct; null when there is none. */
    private GoType.@Nullable Field field(GoType type, String name) {
        List<GoType.Field> way = machine.types().wayTo(name, type);
        return way == null ? null : way.get(way.size() - 1);
    }

    private boolean hasSchema(Value.Struct operation) {
        Value.Struct request = parts.part(operation.fields().get("RequestBody"));
        if (request == null) {
            return false;
        }
        Map<Object, Value> content = parts.map(request, "Content");
        Value.Struct json = parts.part(content.get("application/json"));
        if (json != null && parts.part(json.fields().get("Schema")) != null) {
            return true;
        }
        for (Value one : content.values()) {
            Value.Struct media = parts.part(one);
            Value.Struct schema =
                    media == null ? null : parts.part(media.fields().get("Schema"));
            if (schema != null
                    && !parts.text(schema, "Type").equals("string")
                    && !parts.text(schema, "Format").equals("binary")) {
                return true;
            }
        }
        return false;
    }

    private Value.Struct request(Value.Struct operation) {
        Value.Struct request = parts.part(operation, "RequestBody", "RequestBody");
        parts.map(request, "Content");
        return request;
    }

    private void body(Value.Struct operation, Value.Struct request, GoType input, GoType.Field body) {
        String given = body.tag().get("contentType");
        String mediaType = given.isEmpty() ? "application/json" : given;
        Map<Object, Value> content = parts.map(request, "Content");
        Value.Struct media = parts.part(content.get(mediaType));
        if (media == null) {
            media = parts.struct("MediaType");
            content.put(mediaType, Parts.ref(media));
        }
        if (parts.part(media.fields().get("Schema")) == null) {
            String parent = ReflectedNames.name(input);
            String hint = parent.isEmpty() ? parts.text(operation, "OperationID") + "Request" : parent + body.name();
            String named = body.tag().get("nameHint");
            Value.Struct schema = registry.schemas().structs().field(body, named.isEmpty() ? hint : named);
            media.fields().put("Schema", Parts.ref(schema));
        }
    }

    private boolean parameters(Value.Struct operation, GoType type, Set<GoType> visited) {
        GoType bare = GoType.deref(type);
        boolean any = false;
        if (bare instanceof GoType.External external) {
            notes.add("the type " + external.path() + "." + external.name()
                    + " is declared outside the project; its parameters are left out");
        }
        if (bare instanceof GoType.External || bare instanceof GoType.Unknown) {
            paths.leaveOpen(operation);
        }
        if (!visited.add(bare)) {
            return false;
        }
        for (GoType.Field field : machine.types().fields(bare)) {
            if (!field.exported() || field.name().equals("Body")) {
                continue;
            }
            if (field.embedded()) {
                any |= parameters(operation, field.type(), visited);
            } else {
                any |= parameter(operation, field);
            }
        }
        visited.remove(bare);
        return any;
    }

    private boolean parameter(Value.Struct operation, GoType.Field field) {
        StructTag tag = field.tag();
        String place = "";
        for (String one : List.of("path", "query", "header", "form", "cookie")) {
            if (!tag.get(one).isEmpty()) {
                place = one;
                break;
            }
        }
        if (place.isEmpty()) {
            return false;
        }
        List<String> words = Arrays.asList(tag.get(place).split(",", -1));
        boolean query = place.equals("query");
        String name = query ? words.get(0) : tag.get(place);
        boolean required = place.equals("path") || (place.equals("form") && !registry.optional());
        required = tags.truthIfThere(field, "required", required);
        Value.Struct schema = registry.schemas().structs().field(field, "");
        if (place.equals("form") || tags.truth(field, "hidden", false)) {
            return true;
        }
        for (Value known : parts.items(operation, "Parameters")) {
            Value.Struct one = parts.part(known);
            if (one != null
                    && parts.text(one, "Name").equals(name)
                    && parts.text(one, "In").equals(place)) {
                return true;
            }
        }
        Value.Struct parameter = parts.struct("Param");
        Parts.set(parameter, "Name", name);
        Parts.set(parameter, "In", place);
        Parts.set(parameter, "Description", parts.text(schema, "Description"));
        Parts.set(parameter, "Required", required);
        if (query) {
            parameter.fields().put("Explode", Parts.ref(Value.Const.of(words.contains("explode"))));
            Parts.set(parameter, "Style", words.contains("deepObject") ? "deepObject" : "");
        }
        parameter.fields().put("Schema", Parts.ref(schema));
        parts.append(operation, "Parameters", Parts.ref(parameter));
        return true;
    }
}
