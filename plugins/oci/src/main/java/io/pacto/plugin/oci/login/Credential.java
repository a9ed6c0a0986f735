package io.pacto.plugin.oci.login;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What proves who the user is. Its text says which kind it is, never what it holds (security.md S-078). */
public sealed interface Credential {

    /**
     * A name and a password.
     *
     * @param user the name
     * @param password the password
     */
    record Password(String user, String password) implements Credential {

        /** Returns the value of an {@code Authorization} header. */
        String basic() {
            byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        }

        /** Returns which kind it is. */
        @Override
        public String toString() {
            return "a password";
        }
    }

    /**
     * A token the registry takes as it is.
     *
     * @param token the token
     */
    record Bearer(String token) implements Credential {

        /** Returns which kind it is. */
        @Override
        public String toString() {
            return "a token";
        }
    }

    /**
     * A token that a token service exchanges for others.
     *
     * @param token the token
     */
    record Identity(String token) implements Credential {

        /** Returns which kind it is. */
        @Override
        public String toString() {
            return "an identity token";
        }
    }

    /**
     * Reads what {@code auth} of a configuration file holds.
     *
     * @param base64 base64 of {@code user:password}
     * @return the password; null when it is none
     */
    static @Nullable Password decode(String base64) {
        byte[] pair;
        try {
            pair = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
        String text = new String(pair, StandardCharsets.UTF_8);
        int colon = text.indexOf(':');
        // Docker pads what it stores with zeros.
        return colon < 1 ? null : new Password(text.substring(0, colon), trimmed(text.substring(colon + 1)));
    }

    private static String trimmed(String padded) {
        int end = padded.length();
        while (end > 0 && padded.charAt(end - 1) == 0) {
            end--;
        }
        return padded.substring(0, end);
    }
}
