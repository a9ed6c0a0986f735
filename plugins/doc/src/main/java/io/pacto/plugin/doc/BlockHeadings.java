package io.pacto.plugin.doc;

import java.util.Locale;

/** Headings inside the fold-out block of a dependency: {@code <h4 id="dep-auth-runtime">4.1.1. Runtime</h4>}. */
final class BlockHeadings implements Headings {

    private final Draft draft;
    private final Contents contents;
    private final String number;
    private final String anchor;
    private int section;
    private int item;

    /**
     * Headings of one block.
     *
     * @param number the block's own number, such as {@code 4.1}
     * @param anchor the block's id
     */
    BlockHeadings(Draft draft, Contents contents, String number, String anchor) {
        this.draft = draft;
        this.contents = contents;
        this.number = number;
        this.anchor = anchor;
    }

    @Override
    public void section(String title) {
        section++;
        item = 0;
        String heading = number + "." + section + ". " + title;
        String id = anchor + "-" + title.toLowerCase(Locale.ROOT);
        draft.paragraph("<h4 id=\"" + id + "\">" + heading + "</h4>");
        contents.add(2, heading, id);
    }

    @Override
    public void item(String words, String name) {
        item++;
        draft.paragraph("<h5>" + number + "." + section + "." + item + ". " + words + Html.text(name) + "</h5>");
    }
}
