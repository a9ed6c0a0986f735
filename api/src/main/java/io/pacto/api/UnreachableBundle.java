package io.pacto.api;

/**
 * There is no bundle at that reference, or it cannot be had. Exit code 3.
 *
 * @since 1.0
 */
@Stable
public class UnreachableBundle extends PactoException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure to get a bundle.
     *
     * @param message what is wrong, on one line
     * @param advice what to do next; may be empty
     */
    public UnreachableBundle(String message, String advice) {
        super(message, advice);
    }

    /**
     * A failure to get a bundle with its technical cause.
     *
     * @param message what is wrong, on one line
     * @param advice what to do next; may be empty
     * @param cause the technical cause
     */
    public UnreachableBundle(String message, String advice, Throwable cause) {
        super(message, advice, cause);
    }
}
