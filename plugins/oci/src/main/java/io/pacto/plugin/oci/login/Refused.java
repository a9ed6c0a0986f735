package io.pacto.plugin.oci.login;

/** A registry or its token service does not believe who the user is. The message is a cause, fit to stand in a sentence. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param cause what was refused by whom, without secrets
     */
    public Refused(String cause) {
        super(cause);
    }

    /** Returns what was refused by whom. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
