package io.pacto.plugin.openapiinfer.jvm.source;

import io.pacto.api.Position;
import java.util.List;

/**
 * A type as it is written.
 *
 * @param name its name as written; {@code []} for an array, {@code ?} for a wildcard
 * @param arguments its type arguments; the element of an array; the upper bound of a wildcard, if any
 * @param annotations those on this use of the type
 * @param position where it is written
 */
public record TypeUse(String name, List<TypeUse> arguments, List<Annotation> annotations, Position position) {

    /** Name of the type constructor of arrays. */
    public static final String ARRAY = "[]";

    /** Name of a wildcard. */
    public static final String WILDCARD = "?";

    /** Copies the lists. */
    public TypeUse {
        arguments = List.copyOf(arguments);
        annotations = List.copyOf(annotations);
    }

    /**
     * A type that is written nowhere.
     *
     * @param name its name
     * @param arguments its type arguments
     * @param annotations those on this use of the type
     */
    public TypeUse(String name, List<TypeUse> arguments, List<Annotation> annotations) {
        this(name, arguments, annotations, Position.NONE);
    }

    /**
     * A type without arguments.
     *
     * @param name its name
     * @return the use
     */
    public static TypeUse of(String name) {
        return new TypeUse(name, List.of(), List.of());
    }
}
