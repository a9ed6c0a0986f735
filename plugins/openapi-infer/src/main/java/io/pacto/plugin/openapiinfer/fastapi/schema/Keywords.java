package io.pacto.plugin.openapiinfer.fastapi.schema;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A schema being made: keywords that may still be added or replaced. */
public final class Keywords {

    private final Map<String, Node> all = new LinkedHashMap<>();

    /** No keywords: a schema that accepts everything. */
    public Keywords() {}

    static Keywords type(String type) {
        return new Keywords().put("type", Scalar.of(type));
    }

    static Keywords text(String format) {
        return type("string").put("format", Scalar.of(format));
    }

    /** A choice; one alternative alone is no choice. */
    static Keywords any(List<Mapping> choices) {
        return choices.size() == 1 ? of(choices.get(0)) : new Keywords().put("anyOf", Sequence.of(choices));
    }

    /**
     * The keywords of a schema.
     *
     * @param schema the schema
     * @return a copy to change
     */
    public static Keywords of(Mapping schema) {
        Keywords keywords = new Keywords();
        schema.entries().forEach(entry -> keywords.put(entry.name(), entry.value()));
        return keywords;
    }

    /**
     * Adds or replaces a keyword.
     *
     * @param key the keyword
     * @param value its value
     * @return this
     */
    public Keywords put(String key, Node value) {
        all.put(key, value);
        return this;
    }

    /**
     * Adds or replaces a keyword.
     *
     * @param key the keyword
     * @param value its value
     * @return this
     */
    public Keywords put(String key, String value) {
        return put(key, Scalar.of(value));
    }

    Keywords remove(String key) {
        all.remove(key);
        return this;
    }

    boolean has(String key) {
        return all.containsKey(key);
    }

    /** Returns the schema. */
    public Mapping build() {
        Mapping.Builder built = Mapping.builder();
        all.forEach(built::put);
        return built.build();
    }

    /** The alternatives of a choice without null; the schema itself when it is no choice. */
    static List<Mapping> alternatives(Mapping schema) {
        List<Mapping> choices = new ArrayList<>();
        for (Node choice : schema.list("anyOf")) {
            if (choice instanceof Mapping each && !isNull(each)) {
                choices.add(each);
            }
        }
        return choices.isEmpty() ? List.of(schema) : choices;
    }

    static boolean isNull(Mapping schema) {
        return "null".equals(schema.text("type")) && schema.entries().size() == 1;
    }

    static boolean same(Node one, Node other) {
        if (one instanceof Scalar left && other instanceof Scalar right) {
            return left.kind() == right.kind() && left.text().equals(right.text());
        }
        if (one instanceof Sequence left && other instanceof Sequence right) {
            boolean same = left.items().size() == right.items().size();
            for (int i = 0; same && i < left.items().size(); i++) {
                same = same(left.items().get(i), right.items().get(i));
            }
            return same;
        }
        if (one instanceof Mapping left && other instanceof Mapping right) {
            boolean same = left.entries().size() == right.entries().size();
            for (Entry entry : left.entries()) {
                Node there = right.get(entry.name());
                same = same && there != null && same(entry.value(), there);
            }
            return same;
        }
        return false;
    }
}
