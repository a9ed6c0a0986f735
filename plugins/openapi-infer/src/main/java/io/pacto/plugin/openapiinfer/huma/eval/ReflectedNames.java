package io.pacto.plugin.openapiinfer.huma.eval;

import java.util.stream.Collectors;

/** The names that package reflect gives to types. */
public final class ReflectedNames {

    private ReflectedNames() {}

    /** What {@code Type.Name()} returns: empty for types without a name, with arguments in brackets for generic ones. */
    public static String name(GoType type) {
        if (type instanceof GoType.Basic basic) {
            return basic.name();
        }
        if (type instanceof GoType.External external) {
            return external.name();
        }
        if (type instanceof GoType.Named named) {
            return named.arguments().isEmpty()
                    ? named.name()
                    : named.name()
                            + named.arguments().stream()
                                    .map(ReflectedNames::full)
                                    .collect(Collectors.joining(",", "[", "]"));
        }
        return "";
    }

    /** A type as it stands among the arguments of a generic one, with the whole path of its package. */
    private static String full(GoType type) {
        if (type instanceof GoType.Named named) {
            return named.scope().home().reflectedPath() + "." + name(type);
        }
        if (type instanceof GoType.External external) {
            return external.path() + "." + external.name();
        }
        if (type instanceof GoType.Pointer pointer) {
            return "*" + full(pointer.of());
        }
        if (type instanceof GoType.Slice slice) {
            return "[]" + full(slice.element());
        }
        if (type instanceof GoType.Array array) {
            return "[" + array.length() + "]" + full(array.element());
        }
        if (type instanceof GoType.MapOf map) {
            return "map[" + full(map.key()) + "]" + full(map.value());
        }
        if (type instanceof GoType.Interface itself) {
            return itself.methods().isEmpty() ? "interface {}" : "error";
        }
        return type instanceof GoType.Struct ? "struct {}" : name(type);
    }
}
