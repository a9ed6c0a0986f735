package io.pacto.schemadiff;

/**
 * {@code contains}.
 *
 * @param item what is counted
 * @param count how many of the items there must be
 */
record Containing(Sub item, Count count) {}
