package io.pacto.host.network;

import java.time.Duration;

/**
 * What one exchange may take (security.md §6). The whole time and the size of the body come with the request.
 *
 * @param connect until the connection stands
 * @param silence without a byte in either direction: before the answer's first byte as well as later
 * @param window over which the rate of a body is measured
 * @param bytesPerSecond the least rate of a body
 * @param headerBytes all names and values of an answer's headers
 * @param errorBytes the body of an answer that is no success; the rest is left unread
 */
record Limits(
        Duration connect, Duration silence, Duration window, long bytesPerSecond, int headerBytes, int errorBytes) {

    static final Limits USUAL = new Limits(
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60), 1024, 64 * 1024, 64 * 1024);

    /** The same limits with other times. */
    Limits scaled(int percent) {
        return percent == 100
                ? this
                : new Limits(
                        connect,
                        silence.multipliedBy(percent).dividedBy(100),
                        window.multipliedBy(percent).dividedBy(100),
                        bytesPerSecond,
                        headerBytes,
                        errorBytes);
    }
}
