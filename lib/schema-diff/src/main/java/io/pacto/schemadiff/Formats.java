package io.pacto.schemadiff;

/** Formats and which of them lie inside one another. */
final class Formats {

    private Formats() {}

    /** Formats of OpenAPI 3.0 that say how bytes travel: 3.1 says it with {@code contentEncoding} or not at all. */
    static boolean isOctets(String format) {
        return format.equals("byte") || format.equals("binary");
    }

    static boolean isNumeric(String format) {
        return switch (format) {
            case "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float", "double" -> true;
            default -> false;
        };
    }

    /** Whether every value of the first format is one of the second. */
    static boolean within(String narrow, String wide) {
        return switch (narrow) {
            case "int8" -> wide.equals("int16") || wide.equals("int32") || wide.equals("int64");
            case "int16" -> wide.equals("int32") || wide.equals("int64");
            case "int32" -> wide.equals("int64");
            case "uint8" ->
                wide.startsWith("uint") || wide.equals("int16") || wide.equals("int32") || wide.equals("int64");
            case "uint16" ->
                wide.equals("uint32") || wide.equals("uint64") || wide.equals("int32") || wide.equals("int64");
            case "uint32" -> wide.equals("uint64") || wide.equals("int64");
            case "float" -> wide.equals("double");
            case "email" -> wide.equals("idn-email");
            case "hostname" -> wide.equals("idn-hostname");
            case "uri" -> wide.equals("uri-reference") || wide.equals("iri") || wide.equals("iri-reference");
            case "iri", "uri-reference" -> wide.equals("iri-reference");
            default -> false;
        };
    }
}
