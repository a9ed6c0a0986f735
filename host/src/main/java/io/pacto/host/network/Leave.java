package io.pacto.host.network;

import io.pacto.api.Network;
import io.pacto.api.NetworkException;
import io.pacto.host.term.Escaping;
import java.net.URI;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whether an address may be asked at all (security.md S-073, S-078). */
final class Leave {

    private Leave() {}

    /**
     * Checks the form of an address.
     *
     * @throws NetworkException when it is no address of http or https, or holds a password
     */
    static void checkForm(URI uri) {
        String scheme = uri.getScheme();
        boolean web = scheme != null && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"));
        if (!web) {
            throw new NetworkException("only https addresses are asked, not " + named(scheme), "check the address");
        }
        if (uri.getHost() == null) {
            throw new NetworkException("an address names no host", "check the address");
        }
        if (uri.getRawUserInfo() != null) {
            throw new NetworkException(
                    "an address of " + Hosts.shown(uri) + " holds a user name or password, which would be seen",
                    "leave it out and use: pacto login " + Hosts.shown(uri));
        }
    }

    private static String named(@Nullable String scheme) {
        return scheme == null ? "one without scheme" : Escaping.line(scheme) + ":";
    }

    /**
     * Checks that the run may ask this address.
     *
     * @throws NetworkException when it is offline, or plain HTTP is not allowed there
     */
    static void check(URI uri, Network network, Consumer<String> remarks) {
        String host = Hosts.shown(uri);
        if (network.offline()) {
            throw new NetworkException("offline: " + host + " was not asked", "run it again without --offline");
        }
        if (uri.getScheme().equalsIgnoreCase("https") || Hosts.isLoopback(uri.getHost())) {
            return;
        }
        if (!network.plainHttp()) {
            throw new NetworkException(
                    "plain HTTP to " + host + " is not allowed",
                    "use https, or add --plain-http if nobody on the way can listen");
        }
        if (!isNamed(uri, network)) {
            throw new NetworkException(
                    "plain HTTP to " + host + " is not allowed: --plain-http is meant for the registries named on the"
                            + " command line, and this is none of them",
                    "name it in PACTO_REGISTRY_HOST or on the command line");
        }
        remarks.accept(
                "warning: " + host + " is asked over plain HTTP: whoever is on the way can read and change everything");
    }

    private static boolean isNamed(URI uri, Network network) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return network.names(host + ":" + Hosts.port(uri)) || (uri.getPort() < 0 && network.names(host));
    }
}
