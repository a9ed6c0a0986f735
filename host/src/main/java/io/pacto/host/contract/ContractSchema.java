package io.pacto.host.contract;

import io.pacto.api.ContractShape;
import io.pacto.api.Documents;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.api.Shape;
import io.pacto.api.ShapeRule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The published JSON Schema (draft 2020-12) of the contract format, made from {@link ContractShape}: what it accepts is what
 * the layers 0 and 1 accept.
 */
public final class ContractSchema {

    private final Documents documents;

    /**
     * A maker of the schema.
     *
     * @param documents reads the examples of the shape
     */
    public ContractSchema(Documents documents) {
        this.documents = documents;
    }

    /** Returns the schema. */
    public Mapping tree() {
        Mapping.Builder schema = Mapping.builder()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", ContractShape.SCHEMA_ID)
                .put("title", "Pacto service contract")
                .put(
                        "description",
                        "What a service offers, what it needs and how it runs: pacto.yaml, format "
                                + ContractShape.FORMAT + ".");
        add(schema, ContractShape.ROOT);
        return schema.build();
    }

    private void add(Mapping.Builder schema, Shape shape) {
        if (shape instanceof Shape.TextShape text) {
            text(schema, text);
        } else if (shape instanceof Shape.IntegerShape range) {
            schema.put("type", "integer").put("minimum", range.min()).put("maximum", range.max());
        } else if (shape instanceof Shape.BooleanShape) {
            schema.put("type", "boolean");
        } else if (shape instanceof Shape.ListShape list) {
            schema.put("type", "array");
            if (list.minItems() > 0) {
                schema.put("minItems", list.minItems());
            }
            schema.put("items", of(list.item()));
        } else if (shape instanceof Shape.ObjectShape object) {
            object(schema, object);
        } else if (shape instanceof Shape.EitherShape either) {
            schema.put("oneOf", Sequence.of(List.of(of(either.text()), of(either.object()))));
        } else {
            schema.put("type", "object");
        }
    }

    private Mapping of(Shape shape) {
        Mapping.Builder schema = Mapping.builder();
        add(schema, shape);
        return schema.build();
    }

    private static void text(Mapping.Builder schema, Shape.TextShape text) {
        Shape.Characters pattern = text.pattern();
        schema.put("type", "string");
        if (text.minLength() > 0) {
            schema.put("minLength", text.minLength());
        }
        if (text.choices().size() == 1) {
            schema.put("const", text.choices().get(0));
        } else if (!text.choices().isEmpty()) {
            schema.put("enum", texts(text.choices()));
        }
        if (pattern != null) {
            schema.put("pattern", pattern.regex());
        }
    }

    private void object(Mapping.Builder schema, Shape.ObjectShape object) {
        Mapping.Builder properties = Mapping.builder();
        List<String> required = new ArrayList<>();
        for (Shape.Field field : object.fields()) {
            properties.put(field.name(), field(field));
            if (field.required()) {
                required.add(field.name());
            }
        }
        schema.put("type", "object").put("additionalProperties", false);
        schema.put("properties", properties.build());
        schema.putIfAny("required", texts(required));
        if (object.minKeys() > 0) {
            schema.put("minProperties", object.minKeys());
        }
        List<Node> rules = new ArrayList<>();
        for (ShapeRule rule : object.rules()) {
            rules.add(RuleSchema.of(rule));
        }
        schema.putIfAny("allOf", Sequence.of(rules));
    }

    private Mapping field(Shape.Field field) {
        Mapping.Builder schema = Mapping.builder().put("title", field.title()).put("description", field.description());
        add(schema, field.shape());
        String fallback = field.fallback();
        if (fallback != null) {
            schema.put("default", value(fallback));
        }
        return schema.put("examples", Sequence.of(List.of(value(field.example()))))
                .build();
    }

    private Node value(String yaml) {
        return documents.parse("example", yaml.getBytes(StandardCharsets.UTF_8));
    }

    static Sequence texts(List<String> words) {
        List<Node> items = new ArrayList<>();
        for (String word : words) {
            items.add(Scalar.of(word));
        }
        return Sequence.of(items);
    }
}
