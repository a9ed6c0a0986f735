package io.pacto.plugin.schemainfer;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses what must not be repeated in a schema, which is published. A wrong guess costs an example; a missed one
 * publishes a password.
 */
final class Secrets {

    private static final Pattern WORD_BORDER =
            Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final List<String> ANYWHERE =
            List.of("password", "passwd", "passphrase", "passcode", "secret", "credential", "connectionstring");
    private static final List<String> AT_END =
            List.of("token", "apikey", "accesskey", "privatekey", "signingkey", "accountkey", "authorization");
    private static final List<String> WHOLE = List.of("key", "pwd", "pass", "pin", "salt", "jwt", "bearer", "sas");

    /** An address with a user in it; a user alone is often a token. */
    private static final Pattern USER_INFO = Pattern.compile("://[^/?#\\s@]+@");

    private static final Pattern KNOWN_FORM = Pattern.compile("-----BEGIN [A-Z ]+-----"
            + "|\\b(?:AKIA|ASIA|AGPA|AIDA|AROA)[A-Z0-9]{16}\\b"
            + "|\\beyJ[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]*"
            + "|\\b(?:gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|[sr]k_(?:live|test)_|AIza|npm_|pypi-|hvs\\.)[A-Za-z0-9_-]{10,}"
            + "|\\b(?:Basic|Bearer) [A-Za-z0-9+/=._~-]{8,}"
            + "|hooks\\.slack\\.com/services/\\S+");

    /** {@code password=x}, {@code secret: x}, {@code ${TOKEN:x}}, {@code the pin is x}. */
    private static final Pattern ASSIGNED =
            Pattern.compile("([A-Za-z0-9_.-]+)[\"'`]?(?:\\s*[:=]-?\\s*|\\s+(?:is|was)\\s+)[\"'`]?[^\\s\"'`}]");

    /** Letters and digits without a gap: a digest, or a key without a name. */
    private static final Pattern RANDOM = Pattern.compile(
            "(?<![A-Za-z0-9+/_-])(?=[A-Za-z+/_=-]*[0-9])(?=[0-9+/_=-]*[A-Za-z])[A-Za-z0-9+/_-]{32,}={0,2}");

    private static final int LONGEST = 64 * 1024;

    private Secrets() {}

    /** Whether a key names a secret: {@code apiKey}, {@code DB_PASSWORD}, {@code tokens}; not {@code keyboard}. */
    static boolean isSecret(String key) {
        String joined = key.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
        if (ANYWHERE.stream().anyMatch(joined::contains) || AT_END.stream().anyMatch(joined::endsWith)) {
            return true;
        }
        for (String part : words(key)) {
            String word = part.toLowerCase(Locale.ROOT);
            String one = word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
            if (WHOLE.contains(one) || WHOLE.contains(word) || AT_END.stream().anyMatch(one::endsWith)) {
                return true;
            }
        }
        return false;
    }

    /** The words of a key: {@code logLevel} and {@code LOG_LEVEL} have two. */
    static String[] words(String key) {
        return WORD_BORDER.split(key, -1);
    }

    /** Whether a value shows by itself that it gives access: a key in PEM form, an address with a user, a token. */
    static boolean isInValue(String value) {
        return value.length() > LONGEST
                || USER_INFO.matcher(value).find()
                || KNOWN_FORM.matcher(value).find()
                || assigns(value);
    }

    /** Whether a line of a comment could give access. */
    static boolean isInRemark(String line) {
        return isInValue(line) || isRandom(line);
    }

    /** Whether a text holds something that nobody could remember: no example, though it need not be a secret. */
    static boolean isRandom(String text) {
        return text.length() <= LONGEST && RANDOM.matcher(text).find();
    }

    private static boolean assigns(String text) {
        Matcher assigned = ASSIGNED.matcher(text);
        while (assigned.find()) {
            if (isSecret(assigned.group(1))) {
                return true;
            }
        }
        return false;
    }
}
