package io.pacto.host.pipeline;

/** Takes what is not part of a report: debug lines, which a front end shows with {@code -v}, and what failures leave. */
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

    /**
     * A remark that a command left before it failed; a front end shows it before the failure, since there is no report
     * that could carry it.
     *
     * @param text the remark
     */
    default void remark(String text) {
        debug(text);
    }
}
