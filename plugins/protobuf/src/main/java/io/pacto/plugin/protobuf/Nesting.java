package io.pacto.plugin.protobuf;

import org.jspecify.annotations.Nullable;

/**
 * How deep the blocks of a text are nested. The parser calls itself for each level, so its stack needs a limit that does
 * not depend on the machine.
 */
final class Nesting {

    /** The limit documents have, too. */
    static final int LIMIT = 100;

    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;

    private Nesting(String text) {
        this.text = text;
    }

    /** Returns the first place that is nested too deeply, or null. */
    static @Nullable Failure tooDeep(String text) {
        return new Nesting(text).scan();
    }

    private @Nullable Failure scan() {
        int depth = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                skipString(c);
            } else if (c == '/' && text.startsWith("//", at)) {
                skipTo("\n", 0);
            } else if (c == '/' && text.startsWith("/*", at)) {
                skipTo("*/", 1);
            } else if (c == '{' || c == '[' || c == '(' || c == '<') {
                depth++;
                if (depth > LIMIT) {
                    return new Failure(line, at - lineStart + 1, "nested deeper than " + LIMIT + " levels");
                }
            } else if (c == '}' || c == ']' || c == ')' || c == '>') {
                depth--;
            }
            countLine();
        }
        return null;
    }

    /** Ends at the closing quote, or at the end of the line: no text goes on in the next one. */
    private void skipString(char quote) {
        for (at++; at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n'; at++) {
            if (text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n') {
                at++;
            }
        }
    }

    private void skipTo(String end, int beyond) {
        int found = text.indexOf(end, at + 1 + beyond);
        int target = found < 0 ? text.length() : found + beyond;
        for (; at < target; at++) {
            countLine();
        }
    }

    private void countLine() {
        if (at < text.length() && text.charAt(at) == '\n') {
            line++;
            lineStart = at + 1;
        }
    }
}
