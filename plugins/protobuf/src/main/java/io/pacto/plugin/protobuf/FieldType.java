package io.pacto.plugin.protobuf;

/**
 * The type of a field, or of the values of a map.
 *
 * @param kind what it is
 * @param name a scalar's name, or the {@linkplain Scope#key key} of a message or enum
 * @param key the type of the keys of a map, else empty
 */
record FieldType(Kind kind, String name, String key) {

    /** What a type is. */
    enum Kind {
        /** A number, truth value, text or bytes. */
        SCALAR,
        /** A message with its length in front. */
        MESSAGE,
        /** A message between two marks: a group, or {@code message_encoding = DELIMITED}. */
        GROUP,
        /** An enum. */
        ENUM,
        /** Declared in a file that is not in the bundle. */
        UNKNOWN
    }

    boolean isMap() {
        return !key.isEmpty();
    }

    boolean holdsText() {
        return name.equals("string") || key.equals("string");
    }

    /** As the file writes it. */
    String words() {
        return isMap() ? "map<" + key + ", " + name + ">" : name;
    }
}
