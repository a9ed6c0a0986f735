package io.pacto.plugin.schemainfer;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What all values seen at one place have in common. */
final class Shape {

    /** More examples than these would repeat the file. */
    private static final int EXAMPLES = 3;

    private final TreeSet<String> types = new TreeSet<>();
    private final Map<String, Shape> properties = new TreeMap<>(SortedKeys.BY_CODE_POINT);
    private final List<Scalar> examples = new ArrayList<>();
    private @Nullable Shape items;
    private @Nullable String format;
    private boolean secret;

    void sawObject() {
        types.add("object");
    }

    void sawArray() {
        types.add("array");
    }

    void sawSecret() {
        secret = true;
    }

    Shape property(String name) {
        return properties.computeIfAbsent(name, key -> new Shape());
    }

    Shape items() {
        if (items == null) {
            items = new Shape();
        }
        return items;
    }

    /**
     * Takes a scalar in.
     *
     * @param hide whether the value may not be shown: it is, or lies below, a secret
     */
    void sawScalar(Scalar value, boolean hide) {
        switch (value.kind()) {
            case TEXT -> sawText(value.text());
            case INTEGER -> types.add("integer");
            case DECIMAL -> types.add("number");
            case BOOLEAN -> types.add("boolean");
            case NULL -> types.add("null");
        }
        Scalar example = hide ? null : Examples.of(value);
        if (example != null && examples.size() < EXAMPLES && !examples.contains(example)) {
            examples.add(example);
        }
    }

    /** A format stays only while every text has it; the empty format means that they disagree. */
    private void sawText(String text) {
        String found = Formats.of(text);
        boolean agrees = types.add("string") || found.equals(format);
        format = agrees ? found : "";
    }

    Mapping toSchema() {
        SortedKeys schema = new SortedKeys();
        types();
        if (!types.isEmpty()) {
            schema.put("type", typeNode());
        }
        if (types.contains("object")) {
            SortedKeys inner = new SortedKeys();
            properties.forEach((name, shape) -> inner.put(name, shape.toSchema()));
            schema.put("properties", inner.build());
        }
        if (types.contains("array")) {
            schema.put("items", items == null ? Mapping.builder().build() : items.toSchema());
        }
        if (format != null && !format.isEmpty()) {
            schema.put("format", format);
        }
        if (secret) {
            schema.put("writeOnly", true);
        } else if (!examples.isEmpty()) {
            schema.put("examples", Sequence.of(examples));
        }
        return schema.build();
    }

    /** A key without a value tells nothing of what it may hold; a number may be written without a fraction. */
    private void types() {
        if (types.size() == 1) {
            types.remove("null");
        }
        if (types.contains("number")) {
            types.remove("integer");
        }
    }

    private Node typeNode() {
        return types.size() == 1
                ? Scalar.of(types.first())
                : Sequence.of(types.stream().map(Scalar::of).toList());
    }
}
