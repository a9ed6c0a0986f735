package io.pacto.plugin.openapi.document;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A media type or range in the form for comparison: no case, no blanks, parameters sorted (RFC 9110, section 8.3.1).
 *
 * @param type the first part, {@code *} for any
 * @param subtype the second part, {@code *} for any
 * @param parameters the parameters by name
 */
public record MediaRange(String type, String subtype, Map<String, String> parameters) {

    /** Written out, as that of {@link Parameter.Key}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MediaRange range
                && type.equals(range.type)
                && subtype.equals(range.subtype)
                && parameters.equals(range.parameters);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * type.hashCode() + subtype.hashCode()) + parameters.hashCode();
    }

    /**
     * Reads a media type.
     *
     * @param text as written
     * @return its parts; text that is none has an empty subtype
     */
    public static MediaRange of(String text) {
        String whole = text.toLowerCase(Locale.ROOT);
        int end = whole.indexOf(';');
        String name = (end < 0 ? whole : whole.substring(0, end)).trim();
        Map<String, String> parameters = new TreeMap<>();
        while (end >= 0) {
            int next = whole.indexOf(';', end + 1);
            String parameter =
                    whole.substring(end + 1, next < 0 ? whole.length() : next).trim();
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                String value = parameter.substring(equals + 1).trim();
                parameters.put(parameter.substring(0, equals).trim(), unquoted(value));
            }
            end = next;
        }
        int slash = name.indexOf('/');
        return slash < 0
                ? new MediaRange(name, "", parameters)
                : new MediaRange(name.substring(0, slash), name.substring(slash + 1), parameters);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** Returns whether values are written as text, so that {@code 5} may be a number or a string: XML, forms, plain text. */
    public boolean isText() {
        return (type.equals("text") && !subtype.equals("*") && !isTyped())
                || type.equals("multipart")
                || subtype.equals("xml")
                || subtype.endsWith("+xml")
                || subtype.equals("x-www-form-urlencoded");
    }

    private boolean isTyped() {
        return subtype.contains("json") || subtype.contains("yaml");
    }

    /** Returns whether it stands for many media types. */
    public boolean isWild() {
        return subtype.equals("*");
    }

    /**
     * Whether both are the same but for parameters.
     *
     * @param other another
     * @return true for equal names
     */
    public boolean hasNameOf(MediaRange other) {
        return type.equals(other.type) && subtype.equals(other.subtype);
    }

    /**
     * Whether whoever understands this understands the other: an equal or wider range, or the base of a structured syntax
     * suffix ({@code application/json} for {@code application/problem+json}, RFC 6839), with no parameter the other lacks.
     *
     * @param other another
     * @return true when this is equal or more general
     */
    public boolean covers(MediaRange other) {
        return other.parameters.entrySet().containsAll(parameters.entrySet()) && coversName(other);
    }

    private boolean coversName(MediaRange other) {
        if (type.equals("*") && subtype.equals("*")) {
            return true;
        }
        return type.equals(other.type)
                && (subtype.equals("*") || subtype.equals(other.subtype) || other.subtype.endsWith("+" + subtype));
    }
}
