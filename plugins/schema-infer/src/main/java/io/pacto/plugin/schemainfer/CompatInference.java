package io.pacto.plugin.schemainfer;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.List;

/**
 * The schema the reference implementation writes, table of plugins.md B: every key is required, the first item of a list
 * stands for all, numbers of JSON are never integers.
 */
final class CompatInference {

    private final ConfigFile file;
    private final PlainScalars plain;

    CompatInference(ConfigFile file) {
        this.file = file;
        this.plain = new PlainScalars(file.text());
    }

    Mapping infer() {
        return object(file.root());
    }

    private Mapping infer(Node value) {
        if (file.isUntyped(value)) {
            return Mapping.builder().build();
        }
        if (value instanceof Mapping mapping) {
            return object(mapping);
        }
        if (value instanceof Sequence list) {
            Mapping items = list.items().isEmpty()
                    ? Mapping.builder().build()
                    : infer(list.items().get(0));
            return new SortedKeys().put("items", items).put("type", "array").build();
        }
        String type = type((Scalar) value);
        return type.isEmpty()
                ? Mapping.builder().build()
                : Mapping.builder().put("type", type).build();
    }

    private Mapping object(Mapping value) {
        SortedKeys properties = new SortedKeys();
        for (Entry entry : value.entries()) {
            properties.put(entry.name(), infer(entry.value()));
        }
        Mapping sorted = properties.build();
        List<Scalar> required = sorted.entries().stream().map(Entry::key).toList();
        return new SortedKeys()
                .put("properties", sorted)
                .put("required", Sequence.of(required))
                .put("type", "object")
                .build();
    }

    /** The empty text means that nothing can be said. */
    private String type(Scalar value) {
        return switch (value.kind()) {
            case TEXT -> textType(value);
            case INTEGER -> file.json() ? "number" : "integer";
            case DECIMAL -> decimal(value);
            case BOOLEAN -> "boolean";
            case NULL -> "null";
        };
    }

    private String textType(Scalar value) {
        return file.format() == Format.YAML && plain.isUnquoted(value)
                ? PlainScalars.oldMeaning(value.text())
                : "string";
    }

    private String decimal(Scalar value) {
        if (file.json() && Double.isInfinite(Double.parseDouble(value.text()))) {
            throw new PactoException(
                    "failed to parse " + file.name() + ": number out of range: " + value.text(),
                    "use a number below 1.8e308, or leave mode=compat out");
        }
        return "number";
    }
}
