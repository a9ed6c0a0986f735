package io.pacto.api;

/**
 * A request got no answer, or one that broke a limit. Exit code 3.
 *
 * @since 1.0
 */
@Stable
public class NetworkException extends PactoException {

    private static final long serialVersionUID = 1L;

    /**
     * A failed request.
     *
     * @param message what is wrong with which host, on one line, without secrets
     * @param advice what to do next; may be empty
     */
    public NetworkException(String message, String advice) {
        super(message, advice);
    }

    /**
     * A failed request with its technical cause.
     *
     * @param message what is wrong with which host, on one line, without secrets
     * @param advice what to do next; may be empty
     * @param cause the technical cause
     */
    public NetworkException(String message, String advice, Throwable cause) {
        super(message, advice, cause);
    }
}
