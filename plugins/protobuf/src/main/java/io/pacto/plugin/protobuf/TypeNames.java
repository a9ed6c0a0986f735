package io.pacto.plugin.protobuf;

/** Compares keys of types, of which one side may not know the declaration and so not the full name. */
final class TypeNames {

    private TypeNames() {}

    static boolean same(String one, String other) {
        return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
    }
}
