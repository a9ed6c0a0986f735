package io.pacto.api;

/**
 * Weight of a finding, lightest first.
 *
 * @since 1.0
 */
@Stable
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** Should be looked at; never changes the verdict. */
    WARNING,
    /** Makes the contract invalid. */
    ERROR
}
