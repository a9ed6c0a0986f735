package io.pacto.host.network;

import io.pacto.api.NetworkException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Proxies of the environment: {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}, in lower case as well
 * (security.md S-074). This machine itself is never asked through a proxy.
 */
final class Proxies extends ProxySelector {

    private final @Nullable Hop secure;
    private final @Nullable Hop plain;
    private final List<String> direct = new ArrayList<>();

    /** A proxy; what it shows of itself holds no login. */
    record Hop(String host, int port, @Nullable String login) {

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    Proxies(Function<String, Optional<String>> variables) {
        secure = hop("HTTPS_PROXY", variables);
        plain = hop("HTTP_PROXY", variables);
        String rest = variable("NO_PROXY", variables).orElse("").toLowerCase(Locale.ROOT);
        while (!rest.isEmpty()) {
            int comma = rest.indexOf(',');
            String one = (comma < 0 ? rest : rest.substring(0, comma)).trim();
            if (!one.isEmpty()) {
                direct.add(one);
            }
            rest = comma < 0 ? "" : rest.substring(comma + 1);
        }
    }

    private static Optional<String> variable(String name, Function<String, Optional<String>> variables) {
        Optional<String> upper = variables.apply(name);
        return upper.isPresent() ? upper : variables.apply(name.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Hop hop(String name, Function<String, Optional<String>> variables) {
        Optional<String> text = variable(name, variables);
        if (text.isEmpty()) {
            return null;
        }
        String full = text.get().contains("://") ? text.get() : "http://" + text.get();
        URI uri;
        try {
            uri = new URI(full);
        } catch (URISyntaxException unreadable) {
            // Its text may hold a password, so neither it nor its cause is shown.
            throw bad(name, "is no address");
        }
        if (uri.getHost() == null) {
            throw bad(name, "names no host");
        }
        if (!"http".equalsIgnoreCase(uri.getScheme())) {
            throw bad(name, "names a proxy that is not spoken to in HTTP");
        }
        return new Hop(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort(), login(uri.getRawUserInfo()));
    }

    private static NetworkException bad(String name, String problem) {
        return new NetworkException(
                "environment variable " + name + " " + problem, "set it like http://proxy.example:3128");
    }

    private static @Nullable String login(@Nullable String userInfo) {
        if (userInfo == null) {
            return null;
        }
        // A plus is a plus here, unlike in a form.
        String plain = URLDecoder.decode(userInfo.replace("+", "%2B"), StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the proxy for an address; null for none. */
    @Nullable
    Hop of(URI uri) {
        Hop hop = uri.getScheme().equalsIgnoreCase("https") ? secure : plain;
        return hop == null || Hosts.isLoopback(uri.getHost()) || isDirect(uri) ? null : hop;
    }

    private boolean isDirect(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        for (String rule : direct) {
            if (matches(rule, bare, Hosts.port(uri))) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String rule, String host, int port) {
        if (rule.equals("*")) {
            return true;
        }
        if (rule.indexOf('/') > 0) {
            return inBlock(rule, host);
        }
        String name = rule;
        int colon = rule.lastIndexOf(':');
        if (colon > 0 && rule.indexOf(':') == colon) {
            if (!rule.substring(colon + 1).equals(Integer.toString(port))) {
                return false;
            }
            name = rule.substring(0, colon);
        }
        name = name.startsWith("*.") ? name.substring(1) : name;
        return name.startsWith(".") ? host.endsWith(name) : host.equals(name) || host.endsWith("." + name);
    }

    private static boolean inBlock(String rule, String host) {
        if (!Hosts.isLiteral(host)) {
            return false;
        }
        int slash = rule.indexOf('/');
        String block = rule.substring(0, slash);
        if (!Hosts.isLiteral(block)) {
            return false;
        }
        try {
            byte[] net = InetAddress.getByName(block).getAddress();
            byte[] own = InetAddress.getByName(host).getAddress();
            int bits = Integer.parseInt(rule.substring(slash + 1));
            return net.length == own.length && bits >= 0 && bits <= net.length * 8 && agree(net, own, bits);
        } catch (UnknownHostException | NumberFormatException unreadable) {
            return false;
        }
    }

    private static boolean agree(byte[] net, byte[] own, int bits) {
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i % 8);
            if ((net[i / 8] & mask) != (own[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Proxy> select(URI uri) {
        Hop hop = of(uri);
        return List.of(
                hop == null
                        ? Proxy.NO_PROXY
                        : new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(hop.host(), hop.port())));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // The request says so.
    }
}
