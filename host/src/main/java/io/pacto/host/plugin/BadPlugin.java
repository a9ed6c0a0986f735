package io.pacto.host.plugin;

import io.pacto.api.PactoException;

/** A jar or descriptor cannot be a plugin. */
public final class BadPlugin extends PactoException {

    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param message what is wrong with which jar
     * @param advice what to do next
     */
    public BadPlugin(String message, String advice) {
        super(message, advice);
    }
}
