package io.pacto.host.schema;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Sequence;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where schemas lie inside a schema. Elsewhere, as below {@code enum} or {@code default}, everything is data. */
final class Subschemas {

    private static final Set<String> ONE_OR_LIST = names(
            "additionalItems",
            "additionalProperties",
            "allOf",
            "anyOf",
            "contains",
            "contentSchema",
            "else",
            "if",
            "items",
            "not",
            "oneOf",
            "prefixItems",
            "propertyNames",
            "then",
            "unevaluatedItems",
            "unevaluatedProperties");

    private static final Set<String> BY_NAME =
            names("$defs", "definitions", "dependencies", "dependentSchemas", "patternProperties", "properties");

    /** Those that look at the same value again: a loop through them never ends. */
    private static final Set<String> IN_PLACE =
            names("allOf", "anyOf", "dependencies", "dependentSchemas", "else", "if", "not", "oneOf", "then");

    private Subschemas() {}

    /** Takes a subschema. */
    interface Visitor {
        void visit(Mapping schema, String pointer, boolean inPlace) throws Unusable;
    }

    static void visit(Mapping schema, String pointer, Visitor visitor) throws Unusable {
        for (Entry entry : schema.entries()) {
            String below = pointer + "/" + escaped(entry.name());
            boolean inPlace = IN_PLACE.contains(entry.name());
            if (ONE_OR_LIST.contains(entry.name())) {
                visitOne(entry.value(), below, inPlace, visitor);
            } else if (BY_NAME.contains(entry.name()) && entry.value() instanceof Mapping map) {
                for (Entry named : map.entries()) {
                    visitOne(named.value(), below + "/" + escaped(named.name()), inPlace, visitor);
                }
            }
        }
    }

    private static void visitOne(Node value, String pointer, boolean inPlace, Visitor visitor) throws Unusable {
        if (value instanceof Mapping schema) {
            visitor.visit(schema, pointer, inPlace);
        } else if (value instanceof Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                if (list.items().get(i) instanceof Mapping schema) {
                    visitor.visit(schema, pointer + "/" + i, inPlace);
                }
            }
        }
    }

    /** One step of a JSON Pointer (RFC 6901). */
    static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private static Set<String> names(String... names) {
        return new TreeSet<>(List.of(names));
    }
}
