package io.pacto.plugin.schemainfer;

import io.pacto.api.Scalar;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that something is put into before the program reads it: {@code ${PORT:8080}}. The program sees what its default
 * is, or anything.
 *
 * @param name what is put in
 * @param standard its default; null when there is none
 */
record Placeholder(String name, @Nullable String standard) {

    private static final Pattern WHOLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_.-]*?)(?::-?([^{}]*))?\\}");

    /** Returns the placeholder that a text is as a whole, or null. */
    static @Nullable Placeholder of(String text) {
        if (!text.startsWith("${")) {
            return null;
        }
        Matcher matcher = WHOLE.matcher(text);
        return matcher.matches() ? new Placeholder(matcher.group(1), matcher.group(2)) : null;
    }

    /** Whether nothing is known of the value. */
    boolean unknown() {
        return standard == null || standard.isEmpty();
    }

    /** Returns the types of the default. */
    Set<String> types() {
        if (standard == null || standard.isEmpty()) {
            return Set.of();
        }
        Scalar.Kind kind = TypedText.kindOf(standard);
        return switch (kind) {
            case INTEGER -> Set.of("integer");
            case DECIMAL -> Set.of("number");
            case BOOLEAN -> Set.of("boolean");
            case TEXT, NULL -> Set.of();
        };
    }
}
