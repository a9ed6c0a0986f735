package io.pacto.host.network;

import org.jspecify.annotations.Nullable;

/** An exchange that gave no usable answer. */
final class Fault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String advice;
    private final boolean passing;
    private final transient @Nullable Received partial;

    private Fault(
            String message, String advice, boolean passing, @Nullable Received partial, @Nullable Throwable cause) {
        super(message, cause);
        this.advice = advice;
        this.passing = passing;
        this.partial = partial;
    }

    /** One that may be gone at the next attempt. */
    static Fault passing(String message, String advice, @Nullable Throwable cause) {
        return new Fault(message, advice, true, null, cause);
    }

    /** One that another attempt would meet again. */
    static Fault lasting(String message, String advice, @Nullable Throwable cause) {
        return new Fault(message, advice, false, null, cause);
    }

    /** The same fault, with what had arrived before. */
    Fault with(Received received) {
        return new Fault(message(), advice, passing, received, getCause());
    }

    String message() {
        return String.valueOf(getMessage());
    }

    String advice() {
        return advice;
    }

    boolean isPassing() {
        return passing;
    }

    /** Returns what had arrived before. */
    @Nullable
    Received partial() {
        return partial;
    }
}
