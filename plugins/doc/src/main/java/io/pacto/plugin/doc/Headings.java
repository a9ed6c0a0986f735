package io.pacto.plugin.doc;

/** Numbered headings of sections, in the form of the place they stand in; the contents list learns of them. */
interface Headings {

    /** Starts a section with a title in words of the program. */
    void section(String title);

    /**
     * Starts a part of the section.
     *
     * @param words words of the program
     * @param name data
     */
    void item(String words, String name);
}
