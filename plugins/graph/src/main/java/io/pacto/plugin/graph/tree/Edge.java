package io.pacto.plugin.graph.tree;

import java.util.Optional;

/**
 * A dependency in the tree.
 *
 * @param ref the reference as written
 * @param required whether the service cannot run without it
 * @param compatibility the range as written
 * @param target where it leads; empty when it leads nowhere, and for references that are not followed
 * @param error why it leads nowhere; empty when it does not
 * @param shared whether the target is shown in full elsewhere
 * @param local whether it is a folder
 * @param kind what sort of reference it is
 */
public record Edge(
        String ref,
        boolean required,
        String compatibility,
        Optional<Vertex> target,
        String error,
        boolean shared,
        boolean local,
        Kind kind) {

    /** What sort of reference it is. */
    public enum Kind {
        /** Another contract that is needed. */
        DEPENDENCY,
        /** A configuration or policy that is referred to. */
        REFERENCE,
        /** A dependency that leads back to a contract above it. */
        BACK
    }
}
