package io.pacto.api;

/**
 * A document is not well formed, or larger than the limits allow.
 *
 * @since 1.0
 */
@Stable
public class DocumentException extends PactoException {

    private static final long serialVersionUID = 1L;

    /** Where reading stopped. */
    private final transient Position position;

    /** What is wrong there. */
    private final String problem;

    /**
     * A document that cannot be read.
     *
     * @param position where reading stopped
     * @param problem what is wrong there, without the file name
     */
    public DocumentException(Position position, String problem) {
        super("failed to parse " + position.file() + ": " + problem + where(position));
        this.position = position;
        this.problem = problem;
    }

    /** Returns where reading stopped. */
    public Position position() {
        return position;
    }

    /** Returns what is wrong there, without file name and position. */
    public String problem() {
        return problem;
    }

    private static String where(Position at) {
        return at.line() == 0 ? "" : " (line " + at.line() + ", column " + at.column() + ")";
    }
}
