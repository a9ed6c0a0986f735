package io.pacto.plugin.schemainfer;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Guesses that a setting takes one of few words: three files or more show at most five different ones, and one of them
 * occurs twice or the key is named after a closed kind. One word alone is no choice, and neither hosts, addresses, numbers
 * nor dates are choices. In a list the same item in every file says nothing: there the name of the key decides.
 */
final class Enumerations {

    /** The most values of an enumeration. */
    static final int MOST = 5;

    private static final int FEWEST_FILES = 3;

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_+-]*");
    private static final List<String> CLOSED = List.of(
            "level",
            "mode",
            "env",
            "environment",
            "format",
            "strategy",
            "type",
            "kind",
            "policy",
            "profile",
            "protocol",
            "scheme",
            "driver",
            "engine",
            "dialect",
            "encoding",
            "compression",
            "algorithm",
            "severity",
            "stage",
            "tier",
            "backend",
            "provider");
    private static final List<String> HOSTS = List.of(
            "host",
            "hosts",
            "hostname",
            "server",
            "servers",
            "addr",
            "address",
            "domain",
            "url",
            "uri",
            "endpoint",
            "ip",
            "node",
            "nodes",
            "broker",
            "brokers",
            "peer",
            "peers");

    private Enumerations() {}

    /** Returns the values of the enumeration, sorted; none when the values are no closed kind. */
    static List<String> of(Shape shape) {
        int different = shape.texts().size();
        boolean few = different > 1 && different <= MOST && shape.files() >= FEWEST_FILES;
        if (!few || shape.isSecret() || shape.key().isEmpty() || !isTextOnly(shape) || isNamed(shape.key(), HOSTS)) {
            return List.of();
        }
        boolean words = shape.texts().keySet().stream()
                .allMatch(text -> WORD.matcher(text).matches());
        boolean repeats = !shape.isInList() && shape.texts().values().stream().anyMatch(times -> times > 1);
        return words && (repeats || isNamed(shape.key(), CLOSED))
                ? shape.texts().keySet().stream()
                        .sorted(SortedKeys.BY_CODE_POINT)
                        .toList()
                : List.of();
    }

    private static boolean isTextOnly(Shape shape) {
        return shape.types().size() == 1 && shape.holds("string") && shape.textKind() == TextKind.ANY;
    }

    /** Whether the last word of a key is one of those, or ends in one as {@code sslmode} does. */
    private static boolean isNamed(String key, List<String> names) {
        String[] words = Secrets.words(key);
        String last = words.length == 0 ? "" : words[words.length - 1].toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(name -> last.equals(name) || (name.length() > 3 && last.endsWith(name)));
    }
}
