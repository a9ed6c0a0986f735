package io.pacto.distribution.oci;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A token service as the distribution project specifies it: it signs what its users may do, and the registry believes the
 * signature. Bob may do everything, Ann may read, and nobody in particular may read what is below {@code public/}.
 */
final class TokenService implements AutoCloseable {

    static final String NAME = "registry.test";
    static final String ISSUER = "issuer.test";
    static final String SECRET = "sec-ret-planted";
    static final String REFRESH = "refresh-planted";

    private static final Map<String, String> BASIC =
            Map.of("bob", basic("bob", SECRET), "ann", basic("ann", SECRET), "", "");

    private final HttpServer server;
    private final PrivateKey key;
    private final String certificate;
    private final List<String> asked = new ArrayList<>();
    private int stale;

    /**
     * Starts.
     *
     * @param key file with a private RSA key, PKCS #8 in PEM
     * @param certificate file with its certificate in PEM
     */
    TokenService(Path key, Path certificate) throws IOException, GeneralSecurityException {
        this.key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pem(key)));
        this.certificate = Base64.getEncoder().encodeToString(pem(certificate));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", this::answer);
        server.start();
    }

    /** Lines for the configuration of a registry that believes this service. */
    String configuration(Path certificate) {
        return """
                auth:
                  token:
                    realm: %s
                    service: %s
                    issuer: %s
                    rootcertbundle: %s
                """.formatted(address(), NAME, ISSUER, certificate);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
    }

    /** The next tokens ran out long ago. */
    synchronized void stale(int count) {
        stale = count;
    }

    /** Who asked for what, as {@code bob repository:a/b:pull}. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean post = exchange.getRequestMethod().equals("POST");
            Map<String, String> query =
                    parameters(post ? body : exchange.getRequestURI().getRawQuery());
            String user = post ? refreshing(query) : user(exchange);
            String scope = query.getOrDefault("scope", "");
            asked.add((user == null ? "?" : user) + " " + scope);
            boolean known = user != null && NAME.equals(query.get("service"));
            byte[] answer = known ? bytes(document(post, user, scope)) : bytes("{\"details\":\"wrong password\"}");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(known ? 200 : 401, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String refreshing(Map<String, String> form) {
        boolean good = "refresh_token".equals(form.get("grant_type")) && REFRESH.equals(form.get("refresh_token"));
        return good ? "bob" : null;
    }

    private static String user(HttpExchange exchange) {
        String given = exchange.getRequestHeaders().getFirst("Authorization");
        for (Map.Entry<String, String> each : BASIC.entrySet()) {
            if (each.getValue().equals(given == null ? "" : given)) {
                return each.getKey();
            }
        }
        return null;
    }

    private String document(boolean post, String user, String scope) throws GeneralSecurityException {
        Instant now = Instant.now();
        if (stale > 0) {
            stale--;
            now = now.minusSeconds(7200);
        }
        String claims =
                "{\"iss\":\"%s\",\"sub\":\"%s\",\"aud\":\"%s\",\"exp\":%d,\"nbf\":%d,\"iat\":%d,\"jti\":\"%d\",\"access\":[%s]}"
                        .formatted(
                                ISSUER,
                                user,
                                NAME,
                                now.getEpochSecond() + 300,
                                now.getEpochSecond() - 10,
                                now.getEpochSecond(),
                                asked.size(),
                                access(user, scope));
        String header = "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"x5c\":[\"" + certificate + "\"]}";
        String signed = encoded(bytes(header)) + "." + encoded(bytes(claims));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(bytes(signed));
        String token = signed + "." + encoded(signature.sign());
        return "{\"" + (post ? "access_token" : "token") + "\":\"" + token + "\",\"expires_in\":300}";
    }

    /** {@code repository:a/b:pull,push}, cut down to what the user may. */
    private static String access(String user, String scope) {
        String[] parts = scope.split(":", -1);
        if (parts.length != 3) {
            return "";
        }
        List<String> granted = new ArrayList<>();
        for (String action : parts[2].split(",", -1)) {
            boolean reads = action.equals("pull") && (!user.isEmpty() || parts[1].startsWith("public/"));
            if (user.equals("bob") || reads) {
                granted.add("\"" + action + "\"");
            }
        }
        return "{\"type\":\"" + parts[0] + "\",\"name\":\"" + parts[1] + "\",\"actions\":[" + String.join(",", granted)
                + "]}";
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                all.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString(bytes(user + ":" + password));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pem(Path file) throws IOException {
        StringBuilder base64 = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            base64.append(line.startsWith("-----") ? "" : line);
        }
        return Base64.getDecoder().decode(base64.toString());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
