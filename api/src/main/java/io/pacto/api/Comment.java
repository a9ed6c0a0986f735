package io.pacto.api;

/**
 * A remark in a document: one line of it.
 *
 * @param position where its mark stands
 * @param text what it says, without the mark and the blanks around it
 * @param alone whether nothing but blanks stands before it on its line
 * @since 1.0
 */
@Stable
public record Comment(Position position, String text, boolean alone) {}
