package io.pacto.plugin.protobuf;

/**
 * A {@code .proto} text in the form the parser takes.
 *
 * @param text comments blanked, newer spellings replaced; every line keeps its number
 * @param edition {@code 2023} and later, or empty when the file states none
 */
record Prepared(String text, String edition) {}
