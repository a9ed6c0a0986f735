package io.pacto.host.schema;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Scalar;

/** Compiles all regular expressions of a schema once, so that a wrong one is a problem of the schema. */
final class PatternCheck {

    private final Patterns patterns;
    private boolean linear = true;

    PatternCheck(Patterns patterns) {
        this.patterns = patterns;
    }

    /** Compiles all patterns; returns whether each of them is matched in linear time. */
    boolean check(SchemaSet set) throws Unusable {
        for (SchemaSet.Resource root : set.roots()) {
            if (root.root() instanceof Mapping schema) {
                check(schema);
            }
        }
        return linear;
    }

    private void check(Mapping schema) throws Unusable {
        if (schema.get("pattern") instanceof Scalar pattern && pattern.kind() == Scalar.Kind.TEXT) {
            compile(pattern.text());
        }
        if (schema.get("patternProperties") instanceof Mapping named) {
            for (Entry entry : named.entries()) {
                compile(entry.name());
            }
        }
        Subschemas.visit(schema, "", (child, place, inPlace) -> check(child));
    }

    private void compile(String pattern) throws Unusable {
        linear &= Patterns.isLinear(patterns.compile(pattern));
    }
}
