package io.pacto.api;

/**
 * Which table of rules classifies changes.
 *
 * @since 1.0
 */
@Stable
public enum RuleSet {
    /** Pacto's own: by the effect on those who use the service. */
    STANDARD,
    /** The documented table of the reference implementation, for comparison runs and migration. */
    REFERENCE
}
