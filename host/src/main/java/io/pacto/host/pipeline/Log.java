package io.pacto.host.pipeline;

/** Takes debug lines; a front end shows them with {@code -v}. */
public interface Log {

    /**
     * A debug line.
     *
     * @param message what happened; never holds secrets
     */
    void debug(String message);

    /**
     * What lies behind a failure that was told in one line; a front end shows the stack.
     *
     * @param thrown the failure
     */
    default void trace(Throwable thrown) {
        debug(thrown.getClass().getName());
    }
}
