package io.pacto.host.network;

import io.pacto.api.Http;
import io.pacto.api.Network;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One attempt: from the address of the request along its redirects (security.md S-068). */
final class Journey {

    private static final int MOST_HOPS = 5;
    private static final String SUSPECT = "check the address of the registry; its redirects are not trustworthy";

    private final Exchange exchange;
    private final Proxies proxies;
    private final Network network;
    private final Consumer<String> remarks;
    private final Consumer<String> debug;

    Journey(Exchange exchange, Proxies proxies, Network network, Consumer<String> remarks, Consumer<String> debug) {
        this.exchange = exchange;
        this.proxies = proxies;
        this.network = network;
        this.remarks = remarks;
        this.debug = debug;
    }

    Received go(Http.Request request, int attempt, @Nullable Continuation continued) throws Fault {
        URI uri = request.uri();
        Map<String, String> headers = request.headers();
        boolean follows = request.method().equals("GET") || request.method().equals("HEAD");
        for (int hop = 0; ; hop++) {
            Leave.check(uri, network, remarks);
            Received received = ask(request, uri, headers, attempt, continued);
            Optional<String> location = received.header("location");
            if (!follows || !isRedirect(received.status()) || location.isEmpty()) {
                return received;
            }
            if (hop == MOST_HOPS) {
                throw Fault.lasting(
                        Hosts.shown(request.uri()) + " redirects more than " + MOST_HOPS + " times", SUSPECT, null);
            }
            URI next = target(uri, location.get(), request.uri());
            if (!Hosts.sameOrigin(uri, next)) {
                headers = withoutSecrets(headers);
            }
            uri = next;
        }
    }

    private Received ask(
            Http.Request request, URI uri, Map<String, String> headers, int attempt, @Nullable Continuation continued)
            throws Fault {
        String line = request.method() + " " + Hosts.address(uri) + ", attempt " + attempt + ": ";
        try {
            Received received = exchange.ask(request, uri, headers, continued);
            debug.accept(line + received.status());
            return received;
        } catch (Fault fault) {
            debug.accept(line + fault.message());
            throw fault;
        }
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private URI target(URI from, String location, URI first) throws Fault {
        String host = Hosts.shown(from);
        URI next;
        try {
            next = withoutFragment(from.resolve(location));
        } catch (IllegalArgumentException unreadable) {
            throw Fault.lasting(host + " redirects to something that is no address", SUSPECT, unreadable);
        }
        String scheme = String.valueOf(next.getScheme()).toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        if ((!secure && !scheme.equals("http")) || next.getHost() == null || next.getRawUserInfo() != null) {
            throw Fault.lasting(host + " redirects to an address that is not of https", SUSPECT, null);
        }
        if (!secure && from.getScheme().equalsIgnoreCase("https")) {
            throw Fault.lasting(host + " redirects from https to http at " + Hosts.shown(next), SUSPECT, null);
        }
        if (!Hosts.sameOrigin(from, next) && isPrivate(next) && !isPrivate(first)) {
            throw Fault.lasting(
                    host + " is a public host and redirects to the private address " + Hosts.shown(next),
                    SUSPECT,
                    null);
        }
        return next;
    }

    /** Behind a proxy names are the proxy's to look up. */
    private boolean isPrivate(URI uri) {
        return Hosts.isPrivate(uri.getHost(), proxies.of(uri) == null);
    }

    private static URI withoutFragment(URI uri) {
        String text = uri.toString();
        int mark = text.indexOf('#');
        return mark < 0 ? uri : URI.create(text.substring(0, mark));
    }

    private static Map<String, String> withoutSecrets(Map<String, String> headers) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (Map.Entry<String, String> header : headers.entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!name.equals("authorization") && !name.equals("cookie") && !name.equals("proxy-authorization")) {
                kept.put(header.getKey(), header.getValue());
            }
        }
        return kept;
    }
}
