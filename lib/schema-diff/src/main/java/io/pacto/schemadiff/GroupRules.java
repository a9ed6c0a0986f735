package io.pacto.schemadiff;

/** What happens to alternatives. */
final class GroupRules {

    private final Findings findings;

    GroupRules(Findings findings) {
        this.findings = findings;
    }

    /** Compares alternatives; true when that says all there is to say about the two schemas. */
    boolean decides(Form old, Form now) {
        if (old.groups.isEmpty() && now.groups.isEmpty()) {
            return false;
        }
        FormComparison.undecided(findings, "alternatives change");
        return false;
    }
}
