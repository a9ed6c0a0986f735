package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.plugin.openapiinfer.huma.eval.GoType;
import io.pacto.plugin.openapiinfer.huma.eval.Machine;
import io.pacto.plugin.openapiinfer.huma.eval.Value;
import io.pacto.plugin.openapiinfer.huma.golang.StructTag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns values of a program into a document, as encoding/json does: maps sorted, empty fields left out. */
final class DocumentWriter {

    private static final int DEEPEST = 90;

    private final Machine machine;
    private final Parts parts;
    private int depth;

    DocumentWriter(Machine machine) {
        this.machine = machine;
        this.parts = new Parts(machine);
    }

    /** The node of a value; null when there is nothing to say. */
    @Nullable
    Node write(Value value) {
        if (depth >= DEEPEST) {
            return null;
        }
        depth++;
        try {
            return node(machine.values().pointee(value));
        } finally {
            depth--;
        }
    }

    private @Nullable Node node(Value value) {
        if (value instanceof Value.Const known) {
            return scalar(known.value());
        }
        if (value instanceof Value.Struct struct) {
            return struct(struct);
        }
        if (value instanceof Value.Items items) {
            List<Node> nodes = new ArrayList<>();
            for (Value item : items.items()) {
                Node node = write(item);
                if (node != null) {
                    nodes.add(node);
                }
            }
            return Sequence.of(nodes);
        }
        if (value instanceof Value.Dict dict) {
            Map<String, Value> entries = new TreeMap<>();
            dict.entries().forEach((key, entry) -> {
                if (!(key instanceof Value)) {
                    entries.put(String.valueOf(key), entry);
                }
            });
            return map(entries);
        }
        if (value instanceof Registry registry) {
            return map(registry.named());
        }
        if (value instanceof Value.Nil) {
            return Scalar.none();
        }
        return value instanceof Json json ? json.node() : null;
    }

    private Mapping map(Map<String, ? extends Value> entries) {
        Mapping.Builder builder = Mapping.builder();
        entries.forEach((name, value) -> {
            Node node = write(value);
            if (node != null) {
                builder.put(name, node);
            }
        });
        return builder.build();
    }

    static Scalar scalar(Object value) {
        if (value instanceof Boolean truth) {
            return Scalar.of(truth);
        }
        if (value instanceof Long number) {
            return Scalar.of(number);
        }
        if (value instanceof Double number) {
            return decimal(number);
        }
        return Scalar.of(String.valueOf(value));
    }

    private static Scalar decimal(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Scalar.of((long) number);
        }
        String text = BigDecimal.valueOf(number).toPlainString();
        return new Scalar(Position.NONE, NodePath.ROOT, Scalar.Kind.DECIMAL, text);
    }

    private Mapping struct(Value.Struct struct) {
        boolean ofHuma =
                struct.type() instanceof GoType.Named named && named.home().equals(Outlines.HUMA);
        boolean schema = ofHuma && struct.type().equals(parts.type("Schema"));
        Mapping.Builder builder = Mapping.builder();
        Value extensions = null;
        for (GoType.Field field : machine.types().fields(struct.type())) {
            StructTag tag = field.tag();
            String written = tag.get(ofHuma ? "yaml" : "json");
            String name = written.split(",", -1)[0];
            Value value = struct.fields().get(field.name());
            if (written.equals(",inline")) {
                extensions = value;
            } else if (!name.equals("-") && field.exported()) {
                boolean optional = written.contains("omitempty") || written.contains("omitzero");
                field(builder, schema, name.isEmpty() ? field.name() : name, optional, present(field, value));
                if (schema
                        && name.equals("format")
                        && parts.text(struct, "Format").equals("binary")) {
                    builder.put("contentMediaType", "application/octet-stream");
                }
            }
            if (schema && name.equals("type") && parts.isTrue(struct, "Nullable")) {
                nullable(builder, parts.text(struct, "Type"));
            }
        }
        if (extensions instanceof Value.Dict dict) {
            TypeSchemas.sorted(dict.entries()).forEach((name, value) -> {
                Node node = write(value);
                if (node != null) {
                    builder.put(name, node);
                }
            });
        }
        Mapping written = builder.build();
        return schema && parts.isTrue(struct, "Nullable") ? withoutPlainType(written) : written;
    }

    private static void nullable(Mapping.Builder builder, String type) {
        builder.put("type", Sequence.of(List.of(Scalar.of(type), Scalar.of("null"))));
    }

    /** The list of types comes behind the plain type, which goes. */
    private static Mapping withoutPlainType(Mapping written) {
        Mapping.Builder builder = Mapping.builder();
        boolean plain = false;
        for (Entry entry : written.entries()) {
            boolean first = entry.name().equals("type") && entry.value() instanceof Scalar && !plain;
            plain = plain || first;
            if (!first) {
                builder.put(entry.name(), entry.value());
            }
        }
        return builder.build();
    }

    private Value present(GoType.Field field, @Nullable Value value) {
        return value == null ? machine.values().zero(field.type()) : value;
    }

    private void field(Mapping.Builder builder, boolean schema, String name, boolean optional, Value value) {
        boolean shown =
                !optional || !isEmpty(value) || (schema && name.equals("additionalProperties") && isFalse(value));
        if (!shown) {
            return;
        }
        Value written = schema && name.equals("properties") ? visible(value) : value;
        if (optional && isEmpty(written) && !isFalse(written)) {
            return;
        }
        Node node = write(written);
        if (node != null) {
            builder.put(name, node);
        }
    }

    /** Properties that are not hidden. */
    private Value visible(Value properties) {
        if (!(properties instanceof Value.Dict dict)) {
            return properties;
        }
        Value.Dict visible = Value.Dict.empty(dict.type());
        dict.entries().forEach((name, value) -> {
            Value.Struct property = parts.part(value);
            if (property == null || !parts.isTrue(property, "hidden")) {
                visible.entries().put(name, value);
            }
        });
        return visible;
    }

    private static boolean isFalse(Value value) {
        return value instanceof Value.Const known && Boolean.FALSE.equals(known.value());
    }

    private static boolean isEmpty(Value value) {
        if (value instanceof Value.Const known) {
            Object constant = known.value();
            return constant.equals("") || constant.equals(0L) || constant.equals(0.0) || constant.equals(false);
        }
        if (value instanceof Value.Items items) {
            return items.items().isEmpty();
        }
        if (value instanceof Value.Dict dict) {
            return dict.entries().isEmpty();
        }
        return value instanceof Value.Nil || value instanceof Value.Unknown;
    }
}
