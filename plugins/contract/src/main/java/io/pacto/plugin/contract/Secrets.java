package io.pacto.plugin.contract;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.Locale;

/** Keeps secrets of configuration values out of what is printed. */
public final class Secrets {

    private static final String SCHEME = "secret://";
    private static final String HIDDEN = "***";

    private Secrets() {}

    /**
     * Hides references to secrets in a text about some values.
     *
     * @param text the text
     * @param about the values it may quote
     * @return the text with {@code ***} behind each {@code secret://}
     */
    public static String hide(String text, Node about) {
        return text.contains(SCHEME) ? hideRest(hideValues(text, about)) : text;
    }

    /**
     * Whether the name of a key says that its value is not for everybody's eyes.
     *
     * @param key a configuration key
     * @return true when it ends in password, secret, token or key, in any case
     */
    public static boolean isSensitive(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        return name.endsWith("password") || name.endsWith("secret") || name.endsWith("token") || name.endsWith("key");
    }

    /**
     * A value as it may be shown.
     *
     * @param key the last key on the way to it
     * @param value the value
     * @return the value, or a text in its place
     */
    public static Scalar shown(String key, Scalar value) {
        if (isSensitive(key)) {
            return Scalar.of(HIDDEN);
        }
        return value.text().startsWith(SCHEME) ? Scalar.of(SCHEME + HIDDEN) : value;
    }

    private static String hideValues(String text, Node about) {
        String hidden = text;
        if (about instanceof Scalar scalar) {
            return scalar.text().startsWith(SCHEME) ? text.replace(scalar.text(), SCHEME + HIDDEN) : text;
        }
        if (about instanceof Sequence list) {
            for (Node item : list.items()) {
                hidden = hideValues(hidden, item);
            }
        }
        if (about instanceof Mapping map) {
            for (Entry entry : map.entries()) {
                hidden = hideValues(hidden, entry.value());
            }
        }
        return hidden;
    }

    /** Whoever wrote the text may have shortened the value, so everything up to a blank or quote goes, too. */
    private static String hideRest(String text) {
        StringBuilder hidden = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(SCHEME); at >= 0; at = text.indexOf(SCHEME, from)) {
            hidden.append(text, from, at).append(SCHEME).append(HIDDEN);
            from = at + SCHEME.length();
            while (from < text.length() && " \"'`,)]}".indexOf(text.charAt(from)) < 0) {
                from++;
            }
        }
        return hidden.append(text, from, text.length()).toString();
    }
}
