package io.pacto.plugin.openapiinfer.jvm.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Constants of libraries that annotations name often: media types, and enums, whose constants stand for themselves. */
final class LibraryConstants {

    /** The constants of other types may be texts whose value only the library knows. */
    private static final List<String> ENUMS = List.of(
            "HttpStatus",
            "RequestMethod",
            "HttpMethod",
            "ParameterIn",
            "SchemaType",
            "Id",
            "As",
            "AccessMode",
            "RequiredMode",
            "Access",
            "Shape",
            "Visibility",
            "Include",
            "Explode",
            "ParameterStyle");

    private LibraryConstants() {}

    static Optional<String> value(String type, String name) {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        if (simple.equals("MediaType")) {
            return Optional.of(mediaType(name));
        }
        if (simple.equals("HttpHeaders")) {
            return Optional.of(header(name));
        }
        return ENUMS.contains(simple) ? Optional.of(name) : Optional.empty();
    }

    private static String mediaType(String constant) {
        String name = constant.endsWith("_VALUE") ? constant.substring(0, constant.length() - 6) : constant;
        return switch (name) {
            case "ALL", "WILDCARD" -> "*/*";
            case "APPLICATION_FORM_URLENCODED" -> "application/x-www-form-urlencoded";
            case "APPLICATION_NDJSON" -> "application/x-ndjson";
            case "APPLICATION_JSON_UTF8" -> "application/json;charset=UTF-8";
            case "APPLICATION_JSON_PATCH_JSON", "APPLICATION_JSON_PATCH" -> "application/json-patch+json";
            case "APPLICATION_JSON_STREAM" -> "application/x-json-stream";
            case "APPLICATION_HAL_JSON" -> "application/hal+json";
            case "APPLICATION_YAML" -> "application/yaml";
            case "SERVER_SENT_EVENTS" -> "text/event-stream";
            default -> {
                int underscore = name.indexOf('_');
                String kind = underscore < 0 ? name : name.substring(0, underscore);
                String rest = underscore < 0 ? "*" : name.substring(underscore + 1);
                String sub = rest.replace("PROBLEM_", "PROBLEM+")
                        .replace("ATOM_XML", "ATOM+XML")
                        .replace("SVG_XML", "SVG+XML")
                        .replace("XHTML_XML", "XHTML+XML")
                        .replace("RSS_XML", "RSS+XML");
                yield (kind + "/" + sub.replace('_', '-')).toLowerCase(Locale.ROOT);
            }
        };
    }

    /** A constant is the name of its header in capitals. */
    private static String header(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.split("_", -1)) {
            String rest =
                    word.isEmpty() ? "" : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? "" : "-").append(word.equals("ETAG") ? "ETag" : rest);
        }
        return name.toString();
    }
}
