package io.pacto.plugin.oci.login;

import io.pacto.api.Context;
import io.pacto.api.DocumentException;
import io.pacto.api.Http;
import io.pacto.api.NetworkException;
import io.pacto.api.Node;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Tokens of one registry, by what they allow. Their age is told by a clock that never jumps (security.md R-12). */
final class Tokens {

    private static final long ANSWER_BYTES = 1024L * 1024;
    private static final long USUAL_SECONDS = 60;
    private static final long SLACK_SECONDS = 60;
    private static final long NANOS = 1_000_000_000L;
    private static final int LONGEST_CAUSE = 200;

    private final Map<String, Token> known = new HashMap<>();
    private final LongSupplier nanos;

    Tokens(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Token(String value, long goodUntil) {}

    /** Returns a token that was got before and is still good. */
    synchronized Optional<String> get(String scope) {
        Token token = known.get(scope);
        return token != null && token.goodUntil - nanos.getAsLong() > 0 ? Optional.of(token.value) : Optional.empty();
    }

    synchronized void forget(String scope) {
        known.remove(scope);
    }

    /**
     * Gets a token.
     *
     * @param service the address of the token service, already judged
     * @param challenge what the registry demanded
     * @param scope what the token is to allow
     * @param credential who the user is; null for nobody
     * @param context sends the request
     * @return the token
     * @throws Refused when the service gives none
     */
    synchronized String exchange(
            URI service, Challenge challenge, String scope, @Nullable Credential credential, Context context) {
        Http.Request request = credential instanceof Credential.Identity identity
                ? refresh(service, challenge, scope, identity)
                : simple(service, challenge, scope, credential);
        Http.Answer answer = context.http().send(request);
        if (answer.status() != 200) {
            throw refusal(service, answer, context);
        }
        Node document = parse(answer, context);
        String token = document == null ? null : document.text("token");
        if (token == null && document != null) {
            token = document.text("access_token");
        }
        if (document == null || token == null || token.isEmpty() || !isPrintable(token)) {
            throw new NetworkException(
                    "the token service " + service.getHost() + " answered without a token",
                    "check the address of the registry, and that no login page stands before it");
        }
        long seconds = seconds(document);
        long slack = Math.min(SLACK_SECONDS, seconds / 2);
        known.put(scope, new Token(token, nanos.getAsLong() + (seconds - slack) * NANOS));
        return token;
    }

    private static Http.Request simple(
            URI service, Challenge challenge, String scope, @Nullable Credential credential) {
        StringBuilder query = new StringBuilder(service.getRawQuery() == null ? "" : service.getRawQuery() + "&");
        challenge
                .parameter("service")
                .ifPresent(
                        name -> query.append("service=").append(encoded(name)).append('&'));
        query.append("scope=").append(encoded(scope));
        if (credential instanceof Credential.Password password) {
            query.append("&account=").append(encoded(password.user()));
        }
        String plain = service.toString();
        int mark = plain.indexOf('?');
        URI uri = URI.create((mark < 0 ? plain : plain.substring(0, mark)) + "?" + query);
        Http.Request request = Http.Request.of("GET", uri, ANSWER_BYTES);
        return credential instanceof Credential.Password password
                ? request.header("Authorization", password.basic())
                : request;
    }

    /** OAuth 2: the way of the token of {@code docker login} on registries that store no passwords. */
    private static Http.Request refresh(URI service, Challenge challenge, String scope, Credential.Identity identity) {
        String form = "grant_type=refresh_token&service="
                + encoded(challenge.parameter("service").orElse("")) + "&client_id=pacto&scope=" + encoded(scope)
                + "&refresh_token=" + encoded(identity.token());
        return Http.Request.of("POST", service, ANSWER_BYTES)
                .body(form.getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded")
                .repeatable(true);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static RuntimeException refusal(URI service, Http.Answer answer, Context context) {
        String where = "the token service " + service.getHost() + " answered " + answer.status();
        if (answer.status() >= 400 && answer.status() < 500 && answer.status() != 429) {
            Node document = parse(answer, context);
            String said = document == null ? null : document.text("details");
            return new Refused(said == null || said.length() > LONGEST_CAUSE ? where : where + " (" + said + ")");
        }
        return new NetworkException(where, "try again later");
    }

    private static @Nullable Node parse(Http.Answer answer, Context context) {
        try {
            return context.documents().parse("token.json", answer.body());
        } catch (DocumentException notJson) {
            return null; // an HTML page, say: it holds no token either
        }
    }

    private static long seconds(Node document) {
        String written = document.text("expires_in");
        try {
            long seconds = written == null ? USUAL_SECONDS : Long.parseLong(written);
            return Math.max(0, Math.min(seconds, Integer.MAX_VALUE));
        } catch (NumberFormatException notOne) {
            return USUAL_SECONDS;
        }
    }

    private static boolean isPrintable(String token) {
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) <= ' ' || token.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
