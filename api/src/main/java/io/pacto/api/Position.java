package io.pacto.api;

/**
 * A place in a file.
 *
 * @param file the file as the user may open it: relative to the bundle for files inside one, or as named on the command
 *     line; empty when there is no file
 * @param line the line, from 1; 0 means the file as a whole
 * @param column the column in characters, from 1; 0 means the line as a whole
 * @since 1.0
 */
@Stable
public record Position(String file, int line, int column) {

    /** No place at all: for values that were computed and not read. */
    public static final Position NONE = new Position("", 0, 0);

    /**
     * The file as a whole.
     *
     * @param file the file
     * @return a position with line and column 0
     */
    public static Position of(String file) {
        return new Position(file, 0, 0);
    }

    /** Returns {@code file:line:column}, leaving out what is 0. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
