package io.pacto.plugin.protobuf;

/** How many values a field has, and whether its absence can be seen. */
enum Cardinality {
    /** One; absent and zero are the same. */
    IMPLICIT("singular"),
    /** One; absence can be seen. */
    EXPLICIT("optional"),
    /** One that must be there. */
    REQUIRED("required"),
    /** A list. */
    REPEATED("repeated"),
    /** A list of entries that JSON writes as an object. */
    MAP("map");

    private final String word;

    Cardinality(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    boolean isSingular() {
        return this == IMPLICIT || this == EXPLICIT;
    }
}
