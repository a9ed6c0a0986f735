package io.pacto.plugin.schemainfer;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Writes what was seen as a JSON Schema. */
final class ShapeSchema {

    /** More examples than these would repeat the file. */
    private static final int EXAMPLES = 3;

    private final int files;
    private final SecretValues secrets;

    ShapeSchema(int files, SecretValues secrets) {
        this.files = files;
        this.secrets = secrets;
    }

    Mapping of(Shape shape) {
        SortedKeys schema = new SortedKeys();
        SortedSet<String> types = shape.types();
        if (!types.isEmpty()) {
            schema.put("type", typeNode(types));
        }
        if (shape.holds("object")) {
            object(shape, schema);
        }
        if (shape.holds("array")) {
            Shape items = shape.itemsOrNull();
            schema.put("items", items == null ? Mapping.builder().build() : of(items));
        }
        text(shape, schema);
        return schema.build();
    }

    private void text(Shape shape, SortedKeys schema) {
        shape.textKind().describe(schema);
        if (shape.isSecret()) {
            schema.put("writeOnly", true);
            return;
        }
        String description = Descriptions.of(shape.remark(), secrets);
        if (!description.isEmpty()) {
            schema.put("description", description);
        }
        List<String> closed = Enumerations.of(shape);
        List<Scalar> examples = shape.examples().stream()
                .filter(example -> !secrets.isIn(example.text()))
                .limit(EXAMPLES)
                .toList();
        if (!closed.isEmpty() && closed.stream().noneMatch(secrets::isIn)) {
            schema.put("enum", Sequence.of(closed.stream().map(Scalar::of).toList()));
        } else if (!examples.isEmpty()) {
            schema.put("examples", Sequence.of(examples));
        }
    }

    /** One sample cannot tell what may be left out; of two, a key is required that every object at this place has. */
    private void object(Shape shape, SortedKeys schema) {
        SortedKeys properties = new SortedKeys();
        shape.properties().forEach((name, property) -> properties.put(name, of(property)));
        schema.put("properties", properties.build());
        List<Scalar> required = shape.properties().entrySet().stream()
                .filter(entry -> entry.getValue().values() == shape.objects())
                .map(Map.Entry::getKey)
                .map(Scalar::of)
                .toList();
        if (files > 1 && !required.isEmpty()) {
            schema.put("required", Sequence.of(required));
        }
    }

    private static Node typeNode(SortedSet<String> types) {
        return types.size() == 1
                ? Scalar.of(types.first())
                : Sequence.of(types.stream().map(Scalar::of).toList());
    }
}
