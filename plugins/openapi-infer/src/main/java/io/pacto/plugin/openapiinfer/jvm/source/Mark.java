package io.pacto.plugin.openapiinfer.jvm.source;

import io.pacto.api.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An annotation whose values can be read: constants are followed and sums are added up. */
public final class Mark {

    private final Sources sources;
    private final TypeDecl scope;
    private final Annotation annotation;

    Mark(Sources sources, TypeDecl scope, Annotation annotation) {
        this.sources = sources;
        this.scope = scope;
        this.annotation = annotation;
    }

    /** Returns the annotation's name without its package. */
    public String simpleName() {
        return annotation.name().substring(annotation.name().lastIndexOf('.') + 1);
    }

    /** Returns the canonical name of the annotation, as far as the sources tell. */
    public String name() {
        return sources.qualify(annotation.name(), scope);
    }

    /** Returns where it is. */
    public Position position() {
        return annotation.position();
    }

    /**
     * Whether an element is given a value.
     *
     * @param key the element
     * @return true when it is written
     */
    public boolean has(String key) {
        return annotation.values().containsKey(key);
    }

    /**
     * An element's value as text; a constant of an enum as its name.
     *
     * @param key the element
     * @return its value; empty when it is not written or cannot be determined
     */
    public Optional<String> text(String key) {
        List<String> all = texts(key);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /**
     * The values of an element that may be a list.
     *
     * @param key the element
     * @return those that can be determined
     */
    public List<String> texts(String key) {
        List<String> all = new ArrayList<>();
        for (Expr item : items(key)) {
            new Evaluation(sources, scope).text(item).ifPresent(all::add);
        }
        return all;
    }

    /**
     * Whether an element has a value that cannot be determined.
     *
     * @param key the element
     * @return true when something in it is no constant of the sources
     */
    public boolean isOpen(String key) {
        return texts(key).size() < items(key).size();
    }

    /**
     * A truth value.
     *
     * @param key the element
     * @return empty when it is not written
     */
    public Optional<Boolean> flag(String key) {
        return text(key).map("true"::equals);
    }

    /**
     * The classes an element names.
     *
     * @param key the element
     * @return the types in order
     */
    public List<JavaType> types(String key) {
        List<JavaType> all = new ArrayList<>();
        for (Expr item : items(key)) {
            if (item instanceof Expr.ClassOf type) {
                all.add(sources.resolve(type.type(), scope, Bindings.NONE));
            }
        }
        return all;
    }

    /**
     * The class an element names.
     *
     * @param key the element
     * @return the type; empty when it is not written or is {@code Void.class}
     */
    public Optional<JavaType> type(String key) {
        List<JavaType> all = types(key);
        return all.isEmpty() || all.get(0).is("java.lang.Void") ? Optional.empty() : Optional.of(all.get(0));
    }

    /**
     * The annotations that are the values of an element.
     *
     * @param key the element
     * @return them in order
     */
    public List<Mark> marks(String key) {
        List<Mark> all = new ArrayList<>();
        for (Expr item : items(key)) {
            if (item instanceof Expr.Nested nested) {
                all.add(new Mark(sources, scope, nested.annotation()));
            }
        }
        return all;
    }

    private List<Expr> items(String key) {
        Expr value = annotation.values().get(key);
        if (value == null) {
            return List.of();
        }
        return value instanceof Expr.Items list ? list.items() : List.of(value);
    }

    @Override
    public String toString() {
        return "@" + annotation.name();
    }
}
