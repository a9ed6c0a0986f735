package io.pacto.plugin.openapiinfer.huma.golang;

/** A file that is not Go, or is nested too deeply to be read. */
public final class GoSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Where reading stopped, from 1. */
    private final int line;

    GoSyntaxException(int line, String message) {
        super(message);
        this.line = line;
    }

    /** Returns the line where reading stopped, from 1. */
    public int line() {
        return line;
    }
}
