package io.pacto.plugin.protobuf;

import java.util.List;

/** Which scalar types can stand for each other; source: diff-protobuf.md. */
final class ScalarTypes {

    private static final List<List<String>> SAME_BYTES = List.of(
            List.of("int32", "uint32", "int64", "uint64", "bool"),
            List.of("sint32", "sint64"),
            List.of("fixed32", "sfixed32"),
            List.of("fixed64", "sfixed64"));

    /** JSON writes 64 bits as text and 32 bits as a number. */
    private static final List<List<String>> SAME_JSON = List.of(
            List.of("int32", "uint32"),
            List.of("int64", "uint64"),
            List.of("fixed32", "sfixed32"),
            List.of("fixed64", "sfixed64"));

    private static final List<String> OTHERS = List.of("float", "double", "string", "bytes");

    private ScalarTypes() {}

    static boolean has(String name) {
        return OTHERS.contains(name) || together(SAME_BYTES, name, name);
    }

    /** Whether bytes written as one type are read as the other; a text is bytes, but bytes need be no text. */
    static boolean sameBytes(String before, String after) {
        return (before.equals("string") && after.equals("bytes")) || together(SAME_BYTES, before, after);
    }

    static boolean sameJson(String before, String after) {
        return together(SAME_JSON, before, after);
    }

    private static boolean together(List<List<String>> groups, String one, String other) {
        for (List<String> group : groups) {
            if (group.contains(one) && group.contains(other)) {
                return true;
            }
        }
        return false;
    }
}
