package io.pacto.plugin.doc;

import io.pacto.api.PactoException;

/** The lines of a document; blocks are separated by one empty line. */
final class Draft {

    /** Characters; a small file of references that fan out can stand for any amount of text. */
    static final int LIMIT = 16 * 1024 * 1024;

    private final StringBuilder text = new StringBuilder();

    /** Adds a line. */
    Draft line(String line) {
        makeRoom(line.length());
        text.append(line).append('\n');
        return this;
    }

    /** Ends a block. */
    Draft blank() {
        if (!text.isEmpty() && !endsWithBlank()) {
            text.append('\n');
        }
        return this;
    }

    /** Adds a block of one line. */
    Draft paragraph(String line) {
        return blank().line(line).blank();
    }

    /** Adds a row of a table; the cells are escaped already. */
    Draft row(String... cells) {
        return line("| " + String.join(" | ", cells) + " |");
    }

    /** Starts a table. */
    Draft header(String... titles) {
        return blank().row(titles).line("|" + "---|".repeat(titles.length));
    }

    /** Adds all of another draft as blocks of its own. */
    Draft append(Draft other) {
        blank();
        makeRoom(other.text.length());
        text.append(other.text);
        return this;
    }

    /** Adds all of another draft to the block that is being written. */
    Draft join(Draft other) {
        makeRoom(other.text.length());
        text.append(other.text);
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void makeRoom(int more) {
        if (text.length() + more > LIMIT) {
            throw new PactoException(
                    "the documentation would be longer than " + LIMIT + " characters",
                    "look for very long texts in the contract and its files");
        }
    }

    private boolean endsWithBlank() {
        int end = text.length();
        return end >= 2 && text.charAt(end - 1) == '\n' && text.charAt(end - 2) == '\n';
    }
}
