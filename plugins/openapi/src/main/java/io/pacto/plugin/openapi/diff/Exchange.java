package io.pacto.plugin.openapi.diff;

import io.pacto.schemadiff.Direction;

/** Who calls whom in an operation. */
enum Exchange {
    /** The consumer calls the service. */
    CALL(Direction.IN, Direction.OUT),
    /** The service calls the consumer: webhooks, and callbacks of ordinary calls. */
    TURNED(Direction.OUT, Direction.IN);

    private final Direction request;
    private final Direction response;

    Exchange(Direction request, Direction response) {
        this.request = request;
        this.response = response;
    }

    /** Which way parameters and request bodies travel. */
    Direction request() {
        return request;
    }

    /** Which way responses travel. */
    Direction response() {
        return response;
    }

    /** What holds for a callback. */
    Exchange turned() {
        return this == CALL ? TURNED : CALL;
    }
}
