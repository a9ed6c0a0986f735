package io.pacto.plugin.oci;

import io.pacto.api.Contract;
import io.pacto.api.Reference;
import java.util.List;

/**
 * References that mean nothing to whoever pulls the contract: all but {@code oci://} (contract.md §4.2; a layout folder
 * is one of this machine, too).
 */
final class LocalReferences {

    private LocalReferences() {}

    /**
     * Looks for the first: dependencies, chart, configurations, policies.
     *
     * @param contract the contract to publish
     * @return two lines about it, in the words scripts may match; none when there is no such reference
     */
    static List<String> refusal(Contract contract) {
        for (Contract.Dependency dependency : contract.dependencies()) {
            String ref = dependency.ref().value();
            if (isLocal(ref)) {
                return List.of(
                        "local dependency detected: " + ref,
                        "Local dependencies are not allowed when publishing."
                                + " All dependencies must use OCI references (oci://...)");
            }
        }
        Contract.Chart chart = contract.service().chart();
        if (chart != null && isLocal(chart.ref().value())) {
            return List.of(
                    "local chart reference detected: " + chart.ref().value(),
                    "Local chart references are not allowed when publishing. Use an OCI reference (oci://...)");
        }
        for (Contract.Configuration configuration : contract.configurations()) {
            if (configuration.ref() != null && isLocal(configuration.ref().value())) {
                return local("configuration", configuration.ref().value());
            }
        }
        for (Contract.Policy policy : contract.policies()) {
            if (policy.ref() != null && isLocal(policy.ref().value())) {
                return local("policy", policy.ref().value());
            }
        }
        return List.of();
    }

    private static List<String> local(String what, String ref) {
        return List.of(
                "local " + what + " ref detected: " + ref,
                "Local references are not allowed when publishing. Use an OCI reference (oci://...)");
    }

    private static boolean isLocal(String ref) {
        return !ref.startsWith(Reference.OCI + "://");
    }
}
