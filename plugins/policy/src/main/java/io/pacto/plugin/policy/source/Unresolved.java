package io.pacto.plugin.policy.source;

/** Why a policy cannot be had: one line. */
final class Unresolved extends Exception {

    private static final long serialVersionUID = 1L;

    private final String hint;

    Unresolved(String cause) {
        this(cause, "");
    }

    Unresolved(String cause, String hint) {
        super(cause);
        this.hint = hint;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    /** Returns what to do next; may be empty. */
    String hint() {
        return hint;
    }
}
