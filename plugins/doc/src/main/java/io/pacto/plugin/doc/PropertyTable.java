package io.pacto.plugin.doc;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The properties of a JSON Schema, nested objects flattened to dotted names: one row per leaf. */
final class PropertyTable {

    /** A few lines of references that fan out can stand for more properties than there are atoms. */
    static final int ROWS = 10_000;

    private static final int DEPTH = 64;
    private static final List<String> TYPES =
            List.of("null", "boolean", "number", "integer", "string", "array", "object");

    private final LocalReferences references;
    private final Deque<Node> chain = new ArrayDeque<>();
    private final IdentityHashMap<Node, Set<String>> required = new IdentityHashMap<>();
    private final Draft rows = new Draft();
    private int count;

    private PropertyTable(Node schema) {
        this.references = new LocalReferences(schema);
    }

    /** Returns the table; empty when the schema names no property. */
    static Draft of(Node schema) {
        PropertyTable table = new PropertyTable(schema);
        table.addAll("", table.references.resolve(schema));
        if (table.count == 0) {
            return table.rows;
        }
        Draft draft = new Draft().header("Property", "Type", "Description", "Default", "Required");
        draft.join(table.rows);
        return table.count < ROWS ? draft : draft.paragraph("_Only the first " + ROWS + " properties are listed._");
    }

    private void addAll(String prefix, Node object) {
        if (!(object.get("properties") instanceof Mapping properties)) {
            return;
        }
        chain.push(object);
        List<Entry> sorted = new ArrayList<>(properties.entries());
        sorted.sort(Comparator.comparing(Entry::name));
        for (Entry property : sorted) {
            if (count < ROWS) {
                add(prefix + property.name(), property.value(), required(object).contains(property.name()));
            }
        }
        chain.pop();
    }

    private void add(String name, Node written, boolean required) {
        Node schema = references.resolve(written);
        boolean nested = schema.get("properties") instanceof Mapping inner
                && !inner.entries().isEmpty()
                && chain.size() < DEPTH
                && !isOpen(schema);
        if (nested) {
            addAll(name + ".", schema);
            return;
        }
        count++;
        Node standard = first(written, schema, "default");
        rows.row(
                Markdown.code(name),
                Markdown.code(types(schema)),
                Markdown.cell(text(first(written, schema, "description"))),
                standard == null ? Markdown.NONE : Markdown.code(CompactJson.shown(standard)),
                required ? "Yes" : "No");
    }

    /** By identity: equal objects at two places are two objects. */
    private boolean isOpen(Node schema) {
        for (Node open : chain) {
            if (open == schema) {
                return true;
            }
        }
        return false;
    }

    /** What stands beside a reference is closer to the reader than what stands at its target. */
    private static @Nullable Node first(Node written, Node schema, String key) {
        Node beside = written.get(key);
        return beside == null ? schema.get(key) : beside;
    }

    private static @Nullable String text(@Nullable Node node) {
        return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT ? scalar.text() : null;
    }

    private static String types(Node schema) {
        List<String> declared = new ArrayList<>();
        List<Node> several = schema.list("type");
        for (Node type : several.subList(0, Math.min(TYPES.size(), several.size()))) {
            if (type instanceof Scalar scalar) {
                declared.add(scalar.text());
            }
        }
        String single = schema.text("type");
        if (single != null) {
            declared.add(single);
        }
        List<String> known = new ArrayList<>(TYPES);
        known.retainAll(declared);
        return String.join(", ", known);
    }

    /** Kept, because the same object may be reached by thousands of references. */
    private Set<String> required(Node object) {
        return required.computeIfAbsent(object, node -> {
            Set<String> names = new HashSet<>();
            for (Node name : node.list("required")) {
                if (name instanceof Scalar scalar) {
                    names.add(scalar.text());
                }
            }
            return names;
        });
    }
}
