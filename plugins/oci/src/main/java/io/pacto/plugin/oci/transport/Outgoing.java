package io.pacto.plugin.oci.transport;

import io.pacto.api.Http;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One request on its way through oras-java, which has no place for limits, and its answer before oras decodes it. */
final class Outgoing {

    private final Wire wire;
    private final long limit;
    private final Duration time;
    private final boolean repeatable;
    private Http.@Nullable Answer answer;

    Outgoing(Wire wire, long limit, Duration time, boolean repeatable) {
        this.wire = wire;
        this.limit = limit;
        this.time = time;
        this.repeatable = repeatable;
    }

    Http.Answer send(Http.Request bare) {
        Http.Request bounded =
                new Http.Request(bare.method(), bare.uri(), bare.headers(), bare.body(), limit, time, repeatable);
        Http.Answer received = wire.send(bounded);
        answer = received;
        return received;
    }

    Http.@Nullable Answer answer() {
        return answer;
    }
}
