package io.pacto.plugin.contract.project;

import io.pacto.api.Node;

/**
 * Where something was seen.
 *
 * @param file path below the project
 * @param line the line, from 1; 0 when it is the file as a whole
 */
public record Origin(String file, int line) {

    static Origin of(ProjectFile file, Node node) {
        return new Origin(file.path(), node.position().line());
    }

    /** Returns {@code file:line} on one line: a file's name may hold what would end a comment. */
    @Override
    public String toString() {
        return clean(line == 0 ? file : file + ":" + line);
    }

    /** What a project says, fit for a comment. */
    static String clean(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean shown = c >= ' ' && (c < 0x7f || c > 0x9f) && c != 0x2028 && c != 0x2029 && c != 0xfeff;
            line.append(shown && !Character.isSurrogate(c) ? c : '?');
        }
        return line.toString();
    }
}
