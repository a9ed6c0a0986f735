package io.pacto.plugin.protobuf;

import com.squareup.wire.schema.internal.parser.OptionElement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The effective features of a file or of something in it: the defaults of its syntax or edition, then what the file, the
 * enclosing messages and the thing itself set.
 */
final class Features {

    static final String PRESENCE = "field_presence";
    static final String ENUM_TYPE = "enum_type";
    static final String REPEATED = "repeated_field_encoding";
    static final String UTF8 = "utf8_validation";
    static final String MESSAGE = "message_encoding";
    static final String JSON = "json_format";
    static final String JAVA_UTF8 = "pb.java.utf8_validation";
    static final String CPP_STRING = "pb.cpp.string_type";

    private static final String PREFIX = "features";

    private final Map<String, String> values;

    private Features(Map<String, String> values) {
        this.values = values;
    }

    /**
     * The defaults.
     *
     * @param edition {@code proto2}, {@code proto3}, or an edition
     * @return them
     */
    static Features of(String edition) {
        boolean proto2 = edition.equals("proto2");
        boolean proto3 = edition.equals("proto3");
        Map<String, String> values = new TreeMap<>();
        values.put(PRESENCE, proto3 ? "IMPLICIT" : "EXPLICIT");
        values.put(ENUM_TYPE, proto2 ? "CLOSED" : "OPEN");
        values.put(REPEATED, proto2 ? "EXPANDED" : "PACKED");
        values.put(UTF8, proto2 ? "NONE" : "VERIFY");
        values.put(MESSAGE, "LENGTH_PREFIXED");
        values.put(JSON, proto2 ? "LEGACY_BEST_EFFORT" : "ALLOW");
        values.put(JAVA_UTF8, "DEFAULT");
        boolean classic = proto2 || proto3 || edition.equals("2023");
        values.put(CPP_STRING, classic ? "STRING" : "VIEW");
        return new Features(values);
    }

    String get(String feature) {
        return values.getOrDefault(feature, "");
    }

    boolean is(String feature, String value) {
        return get(feature).equals(value);
    }

    /** The same with what these options set; options that are older than features are read as the feature they became. */
    Features with(List<OptionElement> options) {
        Map<String, String> merged = new TreeMap<>(values);
        for (OptionElement option : options) {
            String name = option.getName().replace("-", "");
            if (name.equals(PREFIX) && option.getValue() instanceof Map<?, ?> group) {
                addAll(merged, "", group);
            } else if (name.startsWith(PREFIX + ".") && option.getValue() instanceof Map<?, ?> group) {
                addAll(merged, name.substring(PREFIX.length() + 1) + ".", group);
            } else if (name.startsWith(PREFIX + ".")) {
                merged.put(name.substring(PREFIX.length() + 1), text(option));
            } else if (name.equals("java_string_check_utf8")) {
                merged.put(JAVA_UTF8, isTrue(option) ? "VERIFY" : "DEFAULT");
            } else if (name.equals("ctype")) {
                merged.put(CPP_STRING, text(option));
            } else if (name.equals("packed")) {
                merged.put(REPEATED, isTrue(option) ? "PACKED" : "EXPANDED");
            }
        }
        return new Features(merged);
    }

    private static void addAll(Map<String, String> merged, String prefix, Map<?, ?> group) {
        group.forEach((key, value) -> {
            String name = prefix + String.valueOf(key).replace("[", "").replace("]", "");
            if (value instanceof Map<?, ?> inner) {
                addAll(merged, name + ".", inner);
            } else {
                merged.put(name, text(value));
            }
        });
    }

    /** The parser wraps a value of a group once more. */
    private static String text(@Nullable Object value) {
        if (value instanceof OptionElement option) {
            return text(option.getValue());
        }
        return value instanceof OptionElement.OptionPrimitive plain ? text(plain.getValue()) : String.valueOf(value);
    }

    private static boolean isTrue(OptionElement option) {
        return text(option).equals("true");
    }
}
