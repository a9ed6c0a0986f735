package io.pacto.plugin.policy.source;

import io.pacto.api.Finding;
import java.util.List;

/**
 * What the policy entries of a contract lead to.
 *
 * @param schemas the schemas that could be had, each once, in the order of the entries
 * @param findings what could not be had, and remarks
 */
public record Resolution(List<PolicySchema> schemas, List<Finding> findings) {

    /** Copies the lists. */
    public Resolution {
        schemas = List.copyOf(schemas);
        findings = List.copyOf(findings);
    }
}
