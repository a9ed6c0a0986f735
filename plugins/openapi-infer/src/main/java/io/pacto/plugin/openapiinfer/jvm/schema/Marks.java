package io.pacto.plugin.openapiinfer.jvm.schema;

import io.pacto.plugin.openapiinfer.jvm.source.Mark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The annotations that apply to one thing, the nearest first.
 *
 * @param all the annotations
 */
public record Marks(List<Mark> all) {

    /** No annotations. */
    public static final Marks NONE = new Marks(List.of());

    /** Copies the list. */
    public Marks {
        all = List.copyOf(all);
    }

    /**
     * The first of some names.
     *
     * @param names canonical names
     * @return the annotation
     */
    public Optional<Mark> find(Collection<String> names) {
        for (Mark mark : all) {
            if (names.contains(mark.name())) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    /**
     * The first of a name.
     *
     * @param name canonical name
     * @return the annotation
     */
    public Optional<Mark> find(String name) {
        return find(List.of(name));
    }

    /**
     * All of some names.
     *
     * @param names canonical names
     * @return the annotations in order
     */
    public List<Mark> all(Collection<String> names) {
        List<Mark> found = new ArrayList<>();
        for (Mark mark : all) {
            if (names.contains(mark.name())) {
                found.add(mark);
            }
        }
        return found;
    }

    /**
     * Whether there is one of some names.
     *
     * @param names canonical names
     * @return true when there is
     */
    public boolean has(Collection<String> names) {
        return find(names).isPresent();
    }

    /**
     * Whether there is one of a simple name, whatever its package: for annotations such as {@code Nullable} that many
     * libraries have.
     *
     * @param simple the simple name
     * @return true when there is
     */
    public boolean hasSimple(String simple) {
        return all.stream().anyMatch(mark -> mark.simpleName().equals(simple));
    }

    /**
     * These except those of a simple name, whatever their package.
     *
     * @param simple the simple name
     * @return the others
     */
    public Marks without(String simple) {
        return new Marks(
                all.stream().filter(mark -> !mark.simpleName().equals(simple)).toList());
    }

    /**
     * These and more.
     *
     * @param more the others, further away
     * @return all
     */
    public Marks and(Marks more) {
        List<Mark> both = new ArrayList<>(all);
        both.addAll(more.all);
        return new Marks(both);
    }
}
