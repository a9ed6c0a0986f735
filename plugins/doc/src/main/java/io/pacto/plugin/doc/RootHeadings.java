package io.pacto.plugin.doc;

/** Headings of the document itself: {@code ## 2. Interfaces}. */
final class RootHeadings implements Headings {

    private final Draft draft;
    private final Contents contents;
    private int section;
    private int item;

    RootHeadings(Draft draft, Contents contents) {
        this.draft = draft;
        this.contents = contents;
    }

    @Override
    public void section(String title) {
        section++;
        item = 0;
        String heading = section + ". " + title;
        draft.paragraph("## " + heading);
        contents.add(0, heading, Markdown.anchor(heading));
    }

    @Override
    public void item(String words, String name) {
        String number = nextNumber() + ". ";
        String heading = number + words + Markdown.text(name);
        draft.paragraph("### " + heading);
        contents.add(1, linkLabel(heading), Markdown.anchor(number + words + name));
    }

    /** Counts a part that brings its own heading. */
    String nextNumber() {
        item++;
        return section + "." + item;
    }

    /** A bracket from data would end the label. */
    static String linkLabel(String escaped) {
        return escaped.replace("\\[", "[")
                .replace("\\]", "]")
                .replace("[", "\\[")
                .replace("]", "\\]");
    }
}
