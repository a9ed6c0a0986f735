package io.pacto.plugin.doc;

/** The table of contents, made of the headings that were really written. */
final class Contents {

    private final Draft list = new Draft();

    /**
     * Adds an entry.
     *
     * @param level 0 for a section
     * @param label the heading, escaped
     * @param anchor where it leads
     */
    void add(int level, String label, String anchor) {
        list.line("  ".repeat(level) + "- [" + label + "](#" + anchor + ")");
    }

    void write(Draft page) {
        page.paragraph("## Table of Contents").append(list);
    }
}
