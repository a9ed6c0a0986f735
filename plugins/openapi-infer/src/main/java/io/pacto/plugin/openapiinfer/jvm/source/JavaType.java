package io.pacto.plugin.openapiinfer.jvm.source;

import io.pacto.api.Position;
import java.util.List;

/**
 * A type whose names are resolved.
 *
 * @param name its canonical name, {@code []} for an array, or the name of a primitive type
 * @param arguments its type arguments; the element of an array
 * @param marks the annotations on this use of it
 * @param position where it is used
 */
public record JavaType(String name, List<JavaType> arguments, List<Mark> marks, Position position) {

    /** The type of all objects. */
    public static final JavaType OBJECT = of("java.lang.Object");

    /** Copies the lists. */
    public JavaType {
        arguments = List.copyOf(arguments);
        marks = List.copyOf(marks);
    }

    /**
     * A type that is written nowhere.
     *
     * @param name its canonical name
     * @param arguments its type arguments
     * @param marks the annotations on this use of it
     */
    public JavaType(String name, List<JavaType> arguments, List<Mark> marks) {
        this(name, arguments, marks, Position.NONE);
    }

    /**
     * A type without arguments.
     *
     * @param name its canonical name
     * @return the type
     */
    public static JavaType of(String name) {
        return new JavaType(name, List.of(), List.of());
    }

    /**
     * One of its arguments.
     *
     * @param index which, from 0
     * @return the argument; {@code Object} when it was left out
     */
    public JavaType argument(int index) {
        return index < arguments.size() ? arguments.get(index) : OBJECT;
    }

    /**
     * Whether it is one of some types, whatever its arguments.
     *
     * @param names canonical names
     * @return true when its name is among them
     */
    public boolean is(String... names) {
        for (String one : names) {
            if (name.equals(one)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether it is an array. */
    public boolean isArray() {
        return name.equals(TypeUse.ARRAY);
    }

    /** Returns the name without its package. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Returns a text that tells types apart, without annotations. */
    @Override
    public String toString() {
        return arguments.isEmpty() ? name : name + arguments;
    }
}
