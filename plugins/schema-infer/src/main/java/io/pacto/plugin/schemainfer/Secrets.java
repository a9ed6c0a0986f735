package io.pacto.plugin.schemainfer;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Guesses what must not be repeated in a schema, which is published. A wrong guess costs an example; a missed one
 * publishes a password.
 */
final class Secrets {

    private static final Pattern WORD_BORDER =
            Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final List<String> ANYWHERE = List.of("password", "passwd", "passphrase", "secret", "credential");
    private static final List<String> AT_END = List.of("token", "apikey", "accesskey", "privatekey", "signingkey");
    private static final List<String> WHOLE = List.of("key", "pwd", "pass");
    private static final Pattern USER_INFO = Pattern.compile(".*://[^/?#]*:[^/?#]*@.*", Pattern.DOTALL);

    private Secrets() {}

    /** Whether a key names a secret: {@code apiKey}, {@code DB_PASSWORD}, {@code tokens}; not {@code keyboard}. */
    static boolean isSecret(String key) {
        for (String part : WORD_BORDER.split(key, -1)) {
            String word = part.toLowerCase(Locale.ROOT);
            String one = word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
            if (WHOLE.contains(one)
                    || ANYWHERE.stream().anyMatch(one::contains)
                    || AT_END.stream().anyMatch(one::endsWith)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a value shows by itself that it gives access: a key in PEM form, an address with a password. */
    static boolean isInValue(String value) {
        return value.startsWith("-----BEGIN") || USER_INFO.matcher(value).matches();
    }
}
