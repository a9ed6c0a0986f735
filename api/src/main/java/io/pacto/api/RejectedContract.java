package io.pacto.api;

import java.util.List;

/**
 * The bundle is there, but its contract does not load. {@link Pacto#validate} turns it into a verdict; everything else
 * exits with 3.
 *
 * @since 1.0
 */
@Stable
public class RejectedContract extends PactoException {

    private static final long serialVersionUID = 1L;

    /** Why, most important first. */
    private final transient List<Finding> findings;

    /**
     * A contract that does not load.
     *
     * @param findings why, at least one
     */
    public RejectedContract(List<Finding> findings) {
        super(sentence(findings.get(0)));
        this.findings = List.copyOf(findings);
    }

    private static String sentence(Finding finding) {
        // Messages of findings rely on the path being shown beside them.
        return finding.path().isEmpty() ? finding.message() : finding.path() + ": " + finding.message();
    }

    /** Returns why, most important first. */
    public List<Finding> findings() {
        return findings;
    }
}
