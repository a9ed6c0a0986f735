package io.pacto.host.network;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How an exchange gets on, measured on the monotonic clock. */
final class Progress {

    private static final long SECOND = 1_000_000_000L;

    private final Limits limits;
    private final Duration total;
    private final long start = System.nanoTime();
    private long moved = start;
    private long windowStart;
    private long inWindow;
    private boolean answering;

    Progress(Limits limits, Duration total) {
        this.limits = limits;
        this.total = total;
    }

    synchronized void sent() {
        moved = System.nanoTime();
    }

    synchronized void answered() {
        moved = System.nanoTime();
        windowStart = moved;
        answering = true;
    }

    synchronized void received(long bytes) {
        moved = System.nanoTime();
        inWindow += bytes;
    }

    /** Returns what is wrong now; null when all is well. */
    synchronized @Nullable Fault check(String host) {
        long now = System.nanoTime();
        if (now - start > total.toNanos()) {
            return Fault.lasting(
                    host + " did not finish answering within " + words(total), "check the network and try again", null);
        }
        if (now - moved > limits.silence().toNanos()) {
            return Fault.passing(
                    host
                            + (answering ? " stopped answering for " : " did not answer within ")
                            + words(limits.silence()),
                    "check the network and try again",
                    null);
        }
        return answering ? rate(host, now) : null;
    }

    private @Nullable Fault rate(String host, long now) {
        long window = limits.window().toNanos();
        if (now - windowStart < window) {
            return null;
        }
        long least = limits.bytesPerSecond() * window / SECOND;
        if (inWindow < least) {
            return Fault.lasting(
                    host + " sends less than " + limits.bytesPerSecond() + " bytes per second",
                    "check the network and try again",
                    null);
        }
        windowStart = now;
        inWindow = 0;
        return null;
    }

    private static String words(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " seconds" : time.toMillis() + " milliseconds";
    }
}
