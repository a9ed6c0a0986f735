package io.pacto.api;

/**
 * The surroundings are wrong: a file, a registry, a plugin. Exit code 3.
 *
 * <p>The message says what is wrong and with which thing; the advice says what to do next.
 *
 * @since 1.0
 */
@Stable
public class PactoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What to do next; may be empty. */
    private final String advice;

    /**
     * A failure without advice.
     *
     * @param message what is wrong, on one line
     */
    public PactoException(String message) {
        this(message, "");
    }

    /**
     * A failure.
     *
     * @param message what is wrong, on one line
     * @param advice what to do next, on one line; empty when nothing helps
     */
    public PactoException(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    /**
     * A failure with its cause, which is shown with {@code -v} only.
     *
     * @param message what is wrong, on one line
     * @param advice what to do next, on one line; empty when nothing helps
     * @param cause the technical cause
     */
    public PactoException(String message, String advice, Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    /** Returns what is wrong. */
    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }

    /** Returns what to do next; may be empty. */
    public String advice() {
        return advice;
    }
}
