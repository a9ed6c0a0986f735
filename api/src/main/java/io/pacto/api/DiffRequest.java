package io.pacto.api;

import java.util.Optional;

/**
 * What to compare.
 *
 * @param before the old side
 * @param after the new side
 * @param failOn the mildest class that makes the verdict bad; empty when none does
 * @param ruleSet which table of rules classifies
 * @param versionCheck whether the smallest honest next version is worked out, and whether it decides
 * @param alone whether only these two bundles are compared and not what they depend on
 * @since 1.0
 */
@Stable
public record DiffRequest(
        Source before,
        Source after,
        Optional<Classification> failOn,
        RuleSet ruleSet,
        VersionCheck versionCheck,
        boolean alone) {

    /**
     * The ordinary comparison: breaking changes are bad.
     *
     * @param before the old side
     * @param after the new side
     * @return the request
     */
    public static DiffRequest of(Source before, Source after) {
        return new DiffRequest(
                before, after, Optional.of(Classification.BREAKING), RuleSet.STANDARD, VersionCheck.NONE, false);
    }

    /**
     * The same request with another line between good and bad.
     *
     * @param mildest the mildest class that makes the verdict bad; empty when none does
     * @return the request
     */
    public DiffRequest failOn(Optional<Classification> mildest) {
        return new DiffRequest(before, after, mildest, ruleSet, versionCheck, alone);
    }

    /**
     * The same request with another table of rules.
     *
     * @param rules which table classifies
     * @return the request
     */
    public DiffRequest by(RuleSet rules) {
        return new DiffRequest(before, after, failOn, rules, versionCheck, alone);
    }

    /**
     * The same request without what the bundles depend on.
     *
     * @return the request
     */
    public DiffRequest withoutDependencies() {
        return new DiffRequest(before, after, failOn, ruleSet, versionCheck, true);
    }

    /**
     * The same request with or without a suggested version.
     *
     * @param check what becomes of it
     * @return the request
     */
    public DiffRequest check(VersionCheck check) {
        return new DiffRequest(before, after, failOn, ruleSet, check, alone);
    }

    /** What becomes of the smallest honest next version. */
    public enum VersionCheck {
        /** It is not worked out. */
        NONE,
        /** It is told. */
        SUGGEST,
        /** It is told, and the verdict is bad exactly when the contract's own version is lower. */
        ENFORCE
    }
}
