package io.pacto.plugin.policy.edit;

import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.ContractShape;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.api.Shape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that may stand at a place of a contract. */
final class Examples {

    private static final int DEEPEST = 8;

    private final Contract contract;
    private final Context context;

    Examples(Contract contract, Context context) {
        this.contract = contract;
        this.context = context;
    }

    /** Values a subschema itself names: the one it wants, those it allows, its default and its examples. */
    static List<Node> named(@Nullable Node schema) {
        List<Node> values = new ArrayList<>();
        if (schema == null) {
            return values;
        }
        add(values, schema.get("const"));
        add(values, schema.get("default"));
        values.addAll(schema.list("examples"));
        values.addAll(schema.list("enum"));
        return values;
    }

    /** The example of the contract format for a place, made to fit this contract; null when the format leaves it open. */
    @Nullable
    Node ofFormat(NodePath path) {
        Shape shape = ContractShape.ROOT;
        String example = null;
        for (String step : List.of(path.pointer().substring(1).split("/", -1))) {
            if (shape instanceof Shape.EitherShape either) {
                shape = either.object();
            }
            if (shape instanceof Shape.ListShape list) {
                shape = list.item();
                example = null;
                continue;
            }
            Shape.Field field = shape instanceof Shape.ObjectShape object ? object.field(step) : null;
            if (field == null) {
                return null;
            }
            shape = field.shape();
            example = field.example();
        }
        return example == null
                ? null
                : fitting(context.documents().parse("example.yaml", example.getBytes(StandardCharsets.UTF_8)));
    }

    /** Probes name an interface, and it has to be one of this contract. */
    private Node fitting(Node example) {
        Contract.Interface answers = null;
        for (Contract.Interface each : contract.interfaces()) {
            if (answers == null && !each.type().value().equals("event")) {
                answers = each;
            }
        }
        if (answers == null || !(example instanceof Mapping map) || map.get("interface") == null) {
            return example;
        }
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : map.entries()) {
            boolean names = entry.name().equals("interface");
            if (names || !(entry.name().equals("path") && answers.type().value().equals("grpc"))) {
                entries.add(
                        names ? new Entry(entry.key(), Scalar.of(answers.name().value())) : entry);
            }
        }
        return new Mapping(Position.NONE, NodePath.ROOT, entries);
    }

    /** A value made from what a subschema asks for, where the format has no example. */
    static @Nullable Node made(@Nullable Node schema, int depth) {
        List<Node> named = named(schema);
        if (!named.isEmpty() || schema == null || depth > DEEPEST) {
            return named.isEmpty() ? null : named.get(0);
        }
        String type = schema.text("type");
        boolean object = schema.get("required") != null || "object".equals(type);
        if (object) {
            Mapping.Builder keys = Mapping.builder();
            for (Node name : schema.list("required")) {
                String key = ((Scalar) name).text();
                Node properties = schema.get("properties");
                Node value = made(properties == null ? null : properties.get(key), depth + 1);
                keys.put(key, value == null ? Scalar.of("TODO") : value);
            }
            return keys.build();
        }
        if (type == null) {
            return schema.get("minimum");
        }
        return switch (type) {
            case "string" -> Scalar.of("TODO");
            case "boolean" -> Scalar.of(true);
            case "integer", "number" -> schema.get("minimum") == null ? Scalar.of(1) : schema.get("minimum");
            case "array" -> {
                Node item = made(schema.get("items"), depth + 1);
                yield Sequence.of(item == null ? List.of() : List.of(item));
            }
            default -> null;
        };
    }

    private static void add(List<Node> values, @Nullable Node value) {
        if (value != null) {
            values.add(value);
        }
    }
}
