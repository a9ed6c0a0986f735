package io.pacto.plugin.policy.source;

import io.pacto.api.Files;
import io.pacto.api.Node;
import io.pacto.api.Position;
import java.util.List;

/**
 * A schema a contract is held to.
 *
 * @param origin how it came in: {@code policies["NAME"]}, {@code policies[i]} or {@code policy}, then hops joined with
 *     {@code →}
 * @param chain the references that were followed to it, outermost first; empty for a schema of the contract's own bundle
 * @param files the files of the bundle that holds it
 * @param path its path in that bundle
 * @param file its file as the user may open it
 * @param schema the document
 * @param entry what brought it: the {@code schema} or {@code ref} of the judged contract
 */
public record PolicySchema(
        String origin, List<String> chain, Files files, String path, String file, Node schema, Node entry) {

    /** Copies the chain. */
    public PolicySchema {
        chain = List.copyOf(chain);
    }

    /**
     * The place of a part of the schema.
     *
     * @param part a node of the schema
     * @return its place, with the file as the user may open it
     */
    public Position at(Node part) {
        return new Position(file, part.position().line(), part.position().column());
    }
}
