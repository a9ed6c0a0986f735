package io.pacto.plugin.contract.project;

/**
 * One thing a project says.
 *
 * @param value what goes into the contract
 * @param what the same in words
 * @param origin where it was seen
 */
public record Proposal(String value, String what, Origin origin) {}
