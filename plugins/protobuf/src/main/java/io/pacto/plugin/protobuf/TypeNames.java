package io.pacto.plugin.protobuf;

/** Compares keys of types, of which one side may not know the declaration and so not the full name. */
final class TypeNames {

    private TypeNames() {}

    /** Whether methods name the same message. */
    static boolean same(String old, String current, Schema before, Schema after) {
        boolean unknown = before.unresolved.containsKey(old) || after.unresolved.containsKey(current);
        return unknown ? mayBeOne(old, current) : old.equals(current);
    }

    /** Whether one name can be the other without the packages in front. */
    static boolean mayBeOne(String one, String other) {
        return one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one);
    }
}
