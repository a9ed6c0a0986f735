package io.pacto.host.network;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next attempt: 1, 2, 4 and 8 seconds, each a fifth more or less so that many clients do not
 * come back at once.
 *
 * @param clock tells the time, for dates in {@code Retry-After}
 * @param chance gives numbers from 0 to 1
 * @param pause waits
 */
record Waits(InstantSource clock, DoubleSupplier chance, Pause pause) {

    /** Attempts in all. */
    static final int ATTEMPTS = 5;

    /** The longest wait that is kept. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final double SPREAD = 0.4;

    /** Waits; tests only take note. */
    interface Pause {

        void of(Duration time) throws InterruptedException;
    }

    static Waits real() {
        return real(100);
    }

    /**
     * Real time, or a share of it.
     *
     * @param percent of the usual waits, 100 outside of tests
     */
    static Waits real(int percent) {
        return new Waits(
                InstantSource.system(),
                () -> ThreadLocalRandom.current().nextDouble(),
                time -> Thread.sleep(time.toMillis() * percent / 100));
    }

    /** Returns how long to wait after an attempt; the first is 1. */
    Duration after(int attempt) {
        double factor = 1 - SPREAD / 2 + SPREAD * chance.getAsDouble();
        return Duration.ofMillis(Math.round((1 << (attempt - 1)) * 1000L * factor));
    }
}
