package io.pacto.plugin.openapiinfer.fastapi.routing;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.plugin.openapiinfer.fastapi.program.Constants;
import io.pacto.plugin.openapiinfer.fastapi.program.Names;
import io.pacto.plugin.openapiinfer.fastapi.program.Symbol;
import io.pacto.plugin.openapiinfer.fastapi.schema.Keywords;
import io.pacto.plugin.openapiinfer.fastapi.schema.Titles;
import io.pacto.plugin.openapiinfer.fastapi.schema.Type;
import io.pacto.plugin.openapiinfer.fastapi.schema.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Request bodies: one value as it is, several as fields of one (FastAPI, "Body - Multiple Parameters"). */
final class Bodies {

    private final Names names;
    private final Constants constants;
    private final Types types;
    private final Kinds kinds;

    Bodies(Names names, Constants constants, Types types) {
        this.names = names;
        this.constants = constants;
        this.types = types;
        this.kinds = new Kinds(names);
    }

    /** The body, or null when nothing travels there. */
    @Nullable
    Mapping of(List<Argument> arguments, String id) {
        if (arguments.isEmpty()) {
            return null;
        }
        boolean file = arguments.stream().anyMatch(each -> each.place().equals("file"));
        boolean form = arguments.stream().anyMatch(each -> each.place().equals("form"));
        String media = file ? "multipart/form-data" : form ? "application/x-www-form-urlencoded" : "application/json";
        Argument first = arguments.get(0);
        Written call = first.call();
        String own = call == null || file || form ? null : constants.text(call.keyword("media_type"), call.scope());
        Mapping schema;
        boolean required = false;
        if (embeds(arguments)) {
            schema = types.components().add("Body_" + id, fields(arguments, "Body_" + id));
            for (Argument each : arguments) {
                required |= each.required();
            }
        } else {
            schema = schema(first);
            required = first.required();
        }
        Mapping content = Mapping.builder()
                .put(
                        own == null ? media : own,
                        Mapping.builder().put("schema", schema).build())
                .build();
        Mapping.Builder built = Mapping.builder().put("content", content);
        return (required ? built.put("required", true) : built).build();
    }

    private boolean embeds(List<Argument> arguments) {
        if (arguments.size() > 1) {
            return true;
        }
        Argument only = arguments.get(0);
        Written call = only.call();
        if (call != null
                && constants.value(call.keyword("embed"), call.scope()) instanceof Scalar embed
                && embed.text().equals("true")) {
            return true;
        }
        Type type = only.type();
        boolean model = type != null
                && names.behind(type.expression(), type.scope()) instanceof Symbol.Declared declared
                && kinds.isModel(declared);
        return !only.place().equals("body") && !model;
    }

    private Mapping fields(List<Argument> arguments, String title) {
        Mapping.Builder properties = Mapping.builder();
        List<Node> required = new ArrayList<>();
        for (Argument each : arguments) {
            properties.put(each.name(), schema(each));
            if (each.required()) {
                required.add(Scalar.of(each.name()));
            }
        }
        Keywords keywords = new Keywords().put("properties", properties.build()).put("type", "object");
        if (!required.isEmpty()) {
            keywords.put("required", Sequence.of(required));
        }
        return keywords.put("title", title).build();
    }

    /** The schema of a value of a request, with default and title. */
    Mapping schema(Argument argument) {
        Type type = argument.type();
        Mapping schema = type == null ? new Keywords().build() : types.schema(type, false);
        Written call = argument.call();
        if (call != null) {
            schema = types.constraints().narrow(schema, call.call(), call.scope());
        }
        Keywords keywords = Keywords.of(schema);
        Node standard = constants.value(argument.standard(), argument.written().scope());
        if (standard != null && !(standard instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL)) {
            keywords.put("default", standard);
        }
        if (schema.get("$ref") == null) {
            keywords.put("title", Titles.of(argument.name()));
        }
        return call == null
                ? keywords.build()
                : types.constraints().describe(keywords.build(), call.call(), call.scope());
    }
}
