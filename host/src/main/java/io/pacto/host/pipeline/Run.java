package io.pacto.host.pipeline;

import io.pacto.api.Invocation;
import io.pacto.api.Network;
import io.pacto.api.OptionInfo;
import io.pacto.api.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One command being carried out, seen from everything it calls: what it may ask of networks, and the remarks its services
 * leave.
 *
 * @param network what the user allowed
 * @param front whether what it runs was asked for by a user: true of the start and of commands that last, such as a
 *     server for assistants. What another command runs may come from a contract, and names no registry (decision 7)
 * @param remarks remarks for standard error
 */
record Run(Network network, boolean front, List<String> remarks) {

    private static final String SCHEME = "oci://";
    private static final String DOCKER_HUB = "index.docker.io";

    /** Returns the run of a command. */
    Run of(Invocation invocation, List<OptionInfo> options, boolean lasting) {
        if (!front) {
            return this;
        }
        List<String> named = new ArrayList<>(network.named());
        for (List<String> values : invocation.options().values().values()) {
            for (String value : values) {
                addReference(value, named);
            }
        }
        for (Source source : invocation.sources().values()) {
            addReference(source.reference(), named);
        }
        if (invocation.command().equals("login")) {
            for (OptionInfo option : options) {
                if (option.operand()) {
                    add(invocation.options().text(option.name()).orElse(""), named);
                }
            }
        }
        Network own = new Network(network.offline(), network.cached(), named, network.plainHttp());
        return new Run(own, lasting, new ArrayList<>());
    }

    /** Returns the network of a call that may fetch nothing, or the run's own. */
    Network network(boolean offline) {
        return offline ? new Network(true, network.cached(), network.named(), network.plainHttp()) : network;
    }

    void remark(String text) {
        synchronized (remarks) {
            if (!remarks.contains(text)) {
                remarks.add(text);
            }
        }
    }

    private static void addReference(String value, List<String> named) {
        if (value.startsWith(SCHEME)) {
            String registry = registry(value.substring(SCHEME.length()));
            boolean host = registry.indexOf('.') >= 0 || registry.indexOf(':') >= 0 || registry.equals("localhost");
            add(host ? registry : DOCKER_HUB, named);
        }
    }

    /**
     * Adds a registry.
     *
     * @param text {@code host} or {@code host:port}, perhaps with a scheme and a path
     */
    static void add(String text, List<String> named) {
        int scheme = text.indexOf("://");
        String registry = registry(scheme < 0 ? text : text.substring(scheme + 3));
        if (!registry.isEmpty() && !named.contains(registry)) {
            named.add(registry);
        }
    }

    private static String registry(String text) {
        int slash = text.indexOf('/');
        return (slash < 0 ? text : text.substring(0, slash)).toLowerCase(Locale.ROOT);
    }
}
