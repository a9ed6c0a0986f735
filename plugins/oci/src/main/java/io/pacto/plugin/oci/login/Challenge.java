package io.pacto.plugin.oci.login;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a registry demands with 401 (RFC 9110, section 11.6.1). Of several demands a bearer token is preferred.
 *
 * @param scheme {@code bearer} or {@code basic}
 * @param parameters by name in lower case
 */
record Challenge(String scheme, Map<String, String> parameters) {

    static final Challenge BASIC = new Challenge("basic", Map.of());

    private static final int MOST_CHARACTERS = 8 * 1024;
    private static final int MOST_CHALLENGES = 20;

    /**
     * Reads a header.
     *
     * @param header the value of {@code WWW-Authenticate}
     * @return the demand; null when there is none we can meet
     */
    static @Nullable Challenge parse(String header) {
        if (header.length() > MOST_CHARACTERS) {
            return null;
        }
        Parser parser = new Parser(header);
        Challenge basic = null;
        for (int i = 0; i < MOST_CHALLENGES && parser.hasMore(); i++) {
            Challenge next = parser.challenge();
            if (next.scheme.equals("bearer") && next.parameters.containsKey("realm")) {
                return next;
            }
            if (next.scheme.equals("basic") && basic == null) {
                basic = next;
            }
        }
        return basic;
    }

    boolean isBearer() {
        return scheme.equals("bearer");
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** A scanner over one header value. */
    private static final class Parser {

        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        boolean hasMore() {
            skip(" ,\t");
            return at < text.length();
        }

        Challenge challenge() {
            String scheme = word().toLowerCase(Locale.ROOT);
            Map<String, String> parameters = new LinkedHashMap<>();
            while (hasMore()) {
                int before = at;
                String name = word().toLowerCase(Locale.ROOT);
                skip(" \t");
                if (name.isEmpty() || at >= text.length() || text.charAt(at) != '=') {
                    at = name.isEmpty() ? at + 1 : before;
                    break; // the next scheme
                }
                at++;
                skip(" \t");
                parameters.putIfAbsent(name, value());
            }
            return new Challenge(scheme, parameters);
        }

        private void skip(String set) {
            while (at < text.length() && set.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private String word() {
            int start = at;
            while (at < text.length() && " ,=\t\"".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }

        private String value() {
            if (at >= text.length() || text.charAt(at) != '"') {
                return word();
            }
            StringBuilder value = new StringBuilder();
            for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    at++;
                }
                value.append(text.charAt(at));
            }
            at++;
            return value.toString();
        }
    }
}
