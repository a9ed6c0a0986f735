package io.pacto.api;

/**
 * The command line is wrong: an option that is unknown, missing or contradicts another. Exit code 2.
 *
 * @since 1.0
 */
@Stable
public class UsageException extends PactoException {

    private static final long serialVersionUID = 1L;

    /**
     * A usage error.
     *
     * @param message what is wrong, on one line
     */
    public UsageException(String message) {
        super(message);
    }

    /**
     * A usage error with advice.
     *
     * @param message what is wrong, on one line
     * @param advice what to type instead
     */
    public UsageException(String message, String advice) {
        super(message, advice);
    }
}
