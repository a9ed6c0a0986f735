package io.pacto.host.document;

import io.pacto.api.Node;

/**
 * The first document of a YAML stream.
 *
 * @param root its tree; a null scalar when the stream holds nothing
 * @param extraDocuments how many documents that are not empty follow and were not read into trees
 */
public record ParsedYaml(Node root, int extraDocuments) {}
