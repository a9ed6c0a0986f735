package io.pacto.plugin.openapiinfer.fastapi.schema;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.plugin.openapiinfer.fastapi.program.Constants;
import io.pacto.plugin.openapiinfer.fastapi.program.Scope;
import io.pacto.plugin.openapiinfer.fastapi.python.Expr;
import java.util.ArrayList;
import java.util.List;

/** What {@code Field(…)}, {@code Query(…)} and their like say of a value besides its type. */
public final class Constraints {

    private final Constants constants;

    Constraints(Constants constants) {
        this.constants = constants;
    }

    /**
     * Narrows a schema by the arguments of a call; in a choice with null the other alternative is meant.
     *
     * @param schema the schema
     * @param call the call
     * @param scope where it is written
     * @return the narrower schema
     */
    public Mapping narrow(Mapping schema, Expr.Call call, Scope scope) {
        if (schema.get("anyOf") instanceof Sequence choices && choices.items().size() == 2) {
            List<Mapping> narrowed = new ArrayList<>();
            boolean nullable = false;
            for (Node choice : choices.items()) {
                if (choice instanceof Mapping each) {
                    nullable |= Keywords.isNull(each);
                    narrowed.add(Keywords.isNull(each) ? each : narrow(each, call, scope));
                }
            }
            if (nullable) {
                return Keywords.of(schema).put("anyOf", Sequence.of(narrowed)).build();
            }
        }
        Keywords keywords = Keywords.of(schema);
        boolean list = "array".equals(schema.text("type"));
        boolean object = "object".equals(schema.text("type"));
        for (Expr.Keyword each : call.keywords()) {
            String keyword = keyword(each.name(), list, object);
            Node value = keyword.isEmpty() ? null : constants.value(each.value(), scope);
            if (value instanceof Scalar scalar && scalar.kind() != Scalar.Kind.NULL) {
                keywords.put(keyword, value);
            }
        }
        return keywords.build();
    }

    private static String keyword(String argument, boolean list, boolean object) {
        return switch (argument) {
            case "ge" -> "minimum";
            case "gt" -> "exclusiveMinimum";
            case "le" -> "maximum";
            case "lt" -> "exclusiveMaximum";
            case "multiple_of" -> "multipleOf";
            case "min_length", "min_items" -> list ? "minItems" : object ? "minProperties" : "minLength";
            case "max_length", "max_items" -> list ? "maxItems" : object ? "maxProperties" : "maxLength";
            case "pattern", "regex" -> "pattern";
            default -> "";
        };
    }

    /**
     * Adds title, description, examples and the like.
     *
     * @param schema the schema
     * @param call the call
     * @param scope where it is written
     * @return the schema with them
     */
    public Mapping describe(Mapping schema, Expr.Call call, Scope scope) {
        Keywords keywords = Keywords.of(schema);
        for (String name : List.of("title", "description", "examples", "example", "deprecated")) {
            Node value = constants.value(call.keyword(name), scope);
            if (value != null && !(value instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL)) {
                keywords.put(name, value);
            }
        }
        if (constants.value(call.keyword("json_schema_extra"), scope) instanceof Mapping more) {
            more.entries().forEach(entry -> keywords.put(entry.name(), entry.value()));
        }
        return keywords.build();
    }
}
