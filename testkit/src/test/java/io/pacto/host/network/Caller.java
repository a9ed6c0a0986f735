package io.pacto.host.network;

import io.pacto.api.Http;
import io.pacto.api.Network;
import io.pacto.host.file.HostDisk;
import io.pacto.testkit.component.FaultProxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a server, with limits a test has time for, and takes note of waits instead of waiting. */
final class Caller {

    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Limits QUICK =
            new Limits(Duration.ofSeconds(10), Duration.ofMillis(400), Duration.ofSeconds(60), 1024, 65536, 65536);

    final List<Duration> waits = new ArrayList<>();
    final List<String> remarks = new ArrayList<>();
    final List<String> debug = new ArrayList<>();
    final Map<String, String> variables = new LinkedHashMap<>();
    Limits limits = QUICK;
    Network network = Network.USUAL;

    Http.Answer get(FaultProxy server, String path) {
        return send(Http.Request.of("GET", URI.create(server.address() + path), 1_000_000));
    }

    Http.Answer send(Http.Request request) {
        return service().send(request, network, remarks::add);
    }

    HttpService service() {
        return new HttpService(
                new HostDisk(Path.of("/")),
                name -> Optional.ofNullable(variables.get(name)),
                "pacto/test",
                debug::add,
                limits,
                new Waits(InstantSource.fixed(NOW), () -> 0.5, waits::add));
    }

    static String text(Http.Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
