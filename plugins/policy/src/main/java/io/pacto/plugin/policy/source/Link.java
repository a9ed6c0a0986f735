package io.pacto.plugin.policy.source;

/**
 * A reference in a chain.
 *
 * @param declarer where the contract that wrote it came from
 * @param ref the reference as written
 */
record Link(String declarer, String ref) {}
