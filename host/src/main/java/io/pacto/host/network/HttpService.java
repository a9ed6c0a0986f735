package io.pacto.host.network;

import io.pacto.api.Disk;
import io.pacto.api.Http;
import io.pacto.api.Network;
import io.pacto.api.NetworkException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests, again where that does no harm. Made once per process; the client behind it when the first request is
 * sent. Safe for use by several threads.
 */
public final class HttpService {

    private final Disk disk;
    private final Function<String, Optional<String>> variables;
    private final String agent;
    private final Consumer<String> debug;
    private final Limits limits;
    private final Waits waits;
    private @Nullable Line line;

    /** What is set up for the first request. */
    private record Line(Exchange exchange, Proxies proxies) {}

    /**
     * The service of a process.
     *
     * @param disk reads the file of certificates
     * @param variables environment variables by name
     * @param agent how we call ourselves
     * @param debug takes lines for {@code -v}
     */
    public HttpService(Disk disk, Function<String, Optional<String>> variables, String agent, Consumer<String> debug) {
        this(disk, variables, agent, debug, Limits.USUAL.scaled(percent()), Waits.real(percent()));
    }

    /** Tests of the whole program make time run faster; nothing else sets this, and no variable of a user can. */
    private static int percent() {
        return Integer.getInteger("pacto.test.time.percent", 100);
    }

    HttpService(
            Disk disk,
            Function<String, Optional<String>> variables,
            String agent,
            Consumer<String> debug,
            Limits limits,
            Waits waits) {
        this.disk = disk;
        this.variables = variables;
        this.agent = agent;
        this.debug = debug;
        this.limits = limits;
        this.waits = waits;
    }

    /**
     * Sends a request.
     *
     * @param request the request
     * @param network what the run may do
     * @param remarks takes remarks for standard error
     * @return the answer
     * @throws NetworkException when there is none, or it broke a limit
     */
    public Http.Answer send(Http.Request request, Network network, Consumer<String> remarks) {
        Leave.checkForm(request.uri());
        Set<String> said = new HashSet<>();
        Consumer<String> once = text -> {
            if (said.add(text)) {
                remarks.accept(text);
            }
        };
        Leave.check(request.uri(), network, once);
        Line ready = line();
        Journey journey = new Journey(ready.exchange(), ready.proxies(), network, once, debug);
        Continuation continued = null;
        for (int attempt = 1; ; attempt++) {
            Trouble trouble;
            try {
                Received received = journey.go(request, attempt, continued);
                trouble = Trouble.of(received, waits.clock().instant());
                if (trouble == null || !request.repeatable()) {
                    return answer(received, request.limit());
                }
                continued = null;
            } catch (Fault fault) {
                if (!fault.isPassing() || !request.repeatable()) {
                    throw told(fault, fault.message());
                }
                trouble = Trouble.of(fault);
                continued = Continuation.of(fault.partial(), request.method());
            }
            goOn(trouble, attempt, request.uri());
        }
    }

    /** Waits for the next attempt, or gives up. */
    private void goOn(Trouble trouble, int attempt, URI uri) {
        if (attempt == Waits.ATTEMPTS) {
            throw trouble.told(trouble.message() + " after " + attempt + " attempts");
        }
        Duration asked = trouble.asked();
        if (asked != null && asked.compareTo(Waits.PATIENCE) > 0) {
            throw trouble.told(
                    trouble.message() + " and wants no request for " + asked.toSeconds() + " seconds",
                    "try again after that time");
        }
        try {
            waits.pause().of(asked != null ? asked : waits.after(attempt));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw Exchange.interrupted(uri, stop);
        }
    }

    private static Http.Answer answer(Received received, long limit) {
        try {
            byte[] body = Decoding.content(received, limit);
            return new Http.Answer(received.status(), received.uri(), received.headers(), body);
        } catch (Fault fault) {
            throw told(fault, fault.message());
        }
    }

    private static NetworkException told(Fault fault, String message) {
        return new NetworkException(message, fault.advice(), fault);
    }

    private synchronized Line line() {
        Line known = line;
        if (known == null) {
            Proxies proxies = new Proxies(variables);
            known = new Line(
                    new Exchange(Clients.make(proxies, limits, variables, disk), proxies, limits, agent), proxies);
            line = known;
        }
        return known;
    }
}
