package io.pacto.plugin.openapi.document;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation.
 *
 * @param name as written
 * @param in path, query, header, cookie or querystring
 * @param written where the operation or path lists it
 * @param node the whole parameter, references followed
 */
public record Parameter(String name, String in, Node written, Mapping node) {

    /**
     * What makes two parameters the same: a path parameter is known by its place in the path, a header without regard to
     * case.
     *
     * <p>Equality is written out: what the compiler leaves to run time costs a comparison of small documents a twentieth of
     * its time.
     *
     * @param in where it travels
     * @param name its name, or empty
     * @param place its place in the path, or -1
     */
    public record Key(String in, String name, int place) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && in.equals(key.in) && name.equals(key.name) && place == key.place;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * in.hashCode() + name.hashCode()) + place;
        }
    }

    /**
     * How a value becomes text.
     *
     * @param style the style, its default filled in
     * @param explode whether each item or property stands alone
     */
    public record Serialisation(String style, boolean explode) {}

    /** Returns {@code NAME:IN}, as paths of changes have it. */
    public String label() {
        return name + ":" + in;
    }

    /** Returns whether a call without it is refused. */
    public boolean required() {
        return in.equals("path") || ApiDocument.isTrue(node.get("required"));
    }

    /** Returns its schema, or null. */
    public @Nullable Node schema() {
        return node.get("schema");
    }

    /** Returns the style with defaults filled in, so that writing a default out is no change. */
    public Serialisation serialisation() {
        String given = node.text("style");
        String style = given != null ? given : in.equals("query") || in.equals("cookie") ? "form" : "simple";
        Node explode = node.get("explode");
        return new Serialisation(
                style, explode == null ? style.equals("form") || style.equals("cookie") : ApiDocument.isTrue(explode));
    }

    /**
     * The properties of an exploded object as parameters of their own.
     *
     * @param document where references are followed
     * @return the parameters; none when it is no such object, or one whose properties are not all known
     */
    List<Parameter> parts(ApiDocument document) {
        Node schema = schema() == null ? null : document.resolve(schema());
        boolean exploded = serialisation().equals(new Serialisation("form", true));
        if (schema == null || !exploded || !(schema.get("properties") instanceof Mapping properties)) {
            return List.of();
        }
        Node others = schema.get("additionalProperties");
        if (others != null && !"false".equals(schema.text("additionalProperties"))) {
            return List.of();
        }
        List<String> demanded = new ArrayList<>();
        for (Node item : schema.list("required")) {
            demanded.add(item instanceof Scalar text ? text.text() : "");
        }
        List<Parameter> parts = new ArrayList<>();
        for (Entry property : properties.entries()) {
            boolean needed = required() && demanded.contains(property.name());
            Mapping part = new Tree(property.key())
                    .put("required", needed)
                    .put("schema", property.value())
                    .build();
            parts.add(new Parameter(property.name(), in, property.key(), part));
        }
        return parts;
    }

    /** Returns whether it has media types in place of a schema. */
    public boolean hasContent() {
        return node.get("content") instanceof Mapping content
                && !content.entries().isEmpty();
    }
}
