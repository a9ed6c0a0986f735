package io.pacto.schemadiff;

/**
 * {@code if}, {@code then} and {@code else}.
 *
 * @param condition what decides
 * @param then what holds for documents that satisfy it
 * @param otherwise what holds for the others
 */
record Condition(Sub condition, Sub then, Sub otherwise) {}
