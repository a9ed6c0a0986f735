package io.pacto.api;

/**
 * What became of one validator or diff contributor in a run, or of one rule that settings rate otherwise.
 *
 * @param plugin id of its plugin; empty for a rule
 * @param id its own id, or the rule's
 * @param state what became of it
 * @param detail why: the file and line that disabled it, or what failed; empty when there is nothing to say
 * @since 1.0
 */
@Stable
public record Judge(String plugin, String id, State state, String detail) {

    /** What became of a judge. */
    public enum State {
        /** It was asked and answered. */
        RAN,
        /** Nothing it looks at was there, or an earlier layer closed its gate. */
        NOT_APPLICABLE,
        /** Settings or the command line switched it off. */
        DISABLED,
        /** It was asked and did not answer: the report is incomplete. */
        FAILED,
        /** Settings give the rule another weight, or none; the detail says which, and where that stands. */
        RE_RATED,
        /** A waiver lets what the rule found pass for a while; the detail says where it stands. */
        WAIVED
    }
}
