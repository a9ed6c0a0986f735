package io.pacto.plugin.openapiinfer.huma.compat;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.plugin.openapiinfer.huma.golang.Decl;
import io.pacto.plugin.openapiinfer.huma.golang.Expr;
import io.pacto.plugin.openapiinfer.huma.golang.GoFile;
import io.pacto.plugin.openapiinfer.huma.golang.StructTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Types as the reference sees them: by bare name, all fields required, pointers and embedded fields forgotten. */
final class CompatTypes {

    private final Map<String, Expr.Signature> functions = new HashMap<>();
    private final Map<String, Expr> types = new HashMap<>();
    private final Map<String, Mapping> schemas = new TreeMap<>();

    CompatTypes(List<GoFile> files) {
        for (GoFile file : files) {
            for (Decl declaration : file.declarations()) {
                if (declaration instanceof Decl.Func function) {
                    functions.put(function.name(), function.signature());
                } else if (declaration instanceof Decl.Type type) {
                    types.put(type.name(), type.type());
                }
            }
        }
        schemas.putAll(CompatErrors.schemas());
    }

    /** The names of the schemas of what a handler takes and gives; empty where there is none. */
    record Bodies(String input, String output) {}

    Bodies bodies(Expr handler) {
        String name = handler instanceof Expr.Name plain
                ? plain.text()
                : handler instanceof Expr.Selector selector ? selector.name() : "";
        Expr.Signature signature = functions.get(name);
        if (signature == null) {
            return new Bodies("", "");
        }
        String input = signature.params().size() < 2
                ? ""
                : body(signature.params().get(1).type());
        String output = signature.results().isEmpty()
                ? ""
                : body(signature.results().get(0).type());
        return new Bodies(input, output);
    }

    private String body(Expr type) {
        String name = name(pointee(type));
        if (types.get(name) instanceof Expr.StructType struct) {
            for (Expr.Field field : struct.fields()) {
                if (field.names().contains("Body") && field.type() instanceof Expr.StructType inline) {
                    String schema = name + "Body";
                    schemas.put(schema, object(inline));
                    return schema;
                }
            }
        }
        return "";
    }

    Mapping schemas() {
        Mapping.Builder builder = Mapping.builder();
        schemas.forEach(builder::put);
        return builder.build();
    }

    private Mapping object(Expr.StructType struct) {
        Map<String, Mapping> properties = new TreeMap<>();
        List<Scalar> required = new ArrayList<>();
        for (Expr.Field field : struct.fields()) {
            if (field.names().isEmpty()) {
                continue;
            }
            String name = field.names().get(0);
            StructTag tag = new StructTag(field.tag());
            String json = tag.get("json").split(",", -1)[0];
            String key = json.isEmpty() ? name : json;
            if (Character.isUpperCase(name.codePointAt(0)) && !key.equals("-")) {
                properties.put(key, property(field.type(), tag));
                required.add(Scalar.of(key));
            }
        }
        Mapping.Builder all = Mapping.builder();
        properties.forEach(all::put);
        return Mapping.builder()
                .put("additionalProperties", false)
                .put("properties", all.build())
                .putIfAny("required", Sequence.of(required))
                .put("type", "object")
                .build();
    }

    private Mapping property(Expr written, StructTag tag) {
        Map<String, Node> keys = new TreeMap<>();
        Expr type = pointee(written);
        if (type instanceof Expr.ListType list) {
            Expr element = pointee(list.element());
            while (element instanceof Expr.ListType deeper) {
                element = pointee(deeper.element());
            }
            keys.put("items", schema(element));
            keys.put("type", Sequence.of(List.of(Scalar.of("array"), Scalar.of("null"))));
            String least = tag.get("minItems");
            if (least.matches("\\d{1,9}")) {
                keys.put("minItems", Scalar.of(Long.parseLong(least)));
            }
        } else {
            schema(type).entries().forEach(entry -> keys.put(entry.name(), entry.value()));
        }
        if (!tag.get("doc").isEmpty()) {
            keys.put("description", Scalar.of(tag.get("doc")));
        }
        Mapping.Builder builder = Mapping.builder();
        keys.forEach(builder::put);
        return builder.build();
    }

    private Mapping schema(Expr type) {
        String name = name(type);
        if (name.isEmpty()) {
            return typed("string", "");
        }
        if (type instanceof Expr.Selector selector
                && selector.of() instanceof Expr.Name of
                && of.text().equals("time")
                && name.equals("Time")) {
            return typed("string", "date-time");
        }
        Expr declared = types.get(name);
        if (declared instanceof Expr.StructType struct) {
            if (!schemas.containsKey(name)) {
                schemas.put(name, Mapping.builder().build());
                schemas.put(name, object(struct));
            }
            return Mapping.builder().put("$ref", "#/components/schemas/" + name).build();
        }
        return primitive(name, 0);
    }

    /** A dangling reference of the reference becomes what the type is made of; spec: plugins.md, open point 2. */
    private Mapping primitive(String name, int depth) {
        return switch (name) {
            case "string" -> typed("string", "");
            case "bool" -> typed("boolean", "");
            case "int", "int8", "int16", "uint", "uint8", "uint16", "uint32", "uint64", "uintptr", "byte" ->
                typed("integer", "");
            case "int64" -> typed("integer", "int64");
            case "int32", "rune" -> typed("integer", "int32");
            case "float64" -> typed("number", "double");
            case "float32" -> typed("number", "float");
            default -> {
                Expr declared = types.get(name);
                yield declared instanceof Expr.Name underlying && depth < 20
                        ? primitive(underlying.text(), depth + 1)
                        : Mapping.builder().build();
            }
        };
    }

    private static Mapping typed(String type, String format) {
        return Mapping.builder()
                .putIfAny("format", Scalar.of(format))
                .put("type", type)
                .build();
    }

    private static Expr pointee(Expr type) {
        Expr pointee = type;
        while (pointee instanceof Expr.Star star) {
            pointee = star.of();
        }
        return pointee;
    }

    private static String name(Expr type) {
        if (type instanceof Expr.Name name) {
            return name.text();
        }
        return type instanceof Expr.Selector selector ? selector.name() : "";
    }
}
