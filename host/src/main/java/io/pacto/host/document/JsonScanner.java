package io.pacto.host.document;

import io.pacto.api.DocumentException;
import io.pacto.api.Position;

/** The tokens of a JSON text, with line and column in characters. */
final class JsonScanner {

    private static final int END = -1;

    private final String file;
    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;

    /** Low surrogates seen on this line: they take a place in the text but are no characters of their own. */
    private int halves;

    JsonScanner(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** Skips white space and returns the next character without consuming it, or a negative number at the end. */
    int peek() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
                halves = 0;
            }
            at++;
        }
        return at < text.length() ? text.charAt(at) : END;
    }

    Position position() {
        return new Position(file, line, at - lineStart - halves + 1);
    }

    boolean skip(char expected) {
        boolean found = peek() == expected;
        if (found) {
            at++;
        }
        return found;
    }

    void expect(char expected) {
        if (!skip(expected)) {
            throw unexpected("'" + expected + "'");
        }
    }

    void end() {
        if (peek() != END) {
            throw unexpected("the end of the file");
        }
    }

    String word(String word) {
        boolean more = at + word.length() < text.length() && Character.isLetterOrDigit(text.charAt(at + word.length()));
        if (!text.startsWith(word, at) || more) {
            throw unexpected("a value");
        }
        at += word.length();
        return word;
    }

    String number() {
        int start = at;
        skipHere('-');
        int whole = at;
        digits();
        if (at - whole > 1 && text.charAt(whole) == '0') {
            at = whole;
            throw failure("a number may not start with a zero");
        }
        if (skipHere('.')) {
            digits();
        }
        if (skipHere('e') || skipHere('E')) {
            if (!skipHere('+')) {
                skipHere('-');
            }
            digits();
        }
        return text.substring(start, at);
    }

    private void digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == start) {
            throw unexpected(at > 0 && "-.eE+".indexOf(text.charAt(at - 1)) >= 0 ? "a digit" : "a value");
        }
    }

    private boolean skipHere(char expected) {
        boolean found = at < text.length() && text.charAt(at) == expected;
        if (found) {
            at++;
        }
        return found;
    }

    String string() {
        at++;
        int start = at;
        StringBuilder changed = null;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c < ' ') {
                throw failure("a control character in a text must be escaped");
            }
            if (c == '\\') {
                changed = changed == null ? new StringBuilder() : changed;
                changed.append(text, start, at).append(escape());
                start = at;
                continue;
            }
            halves += Character.isLowSurrogate(c) ? 1 : 0;
            at++;
        }
        if (at == text.length()) {
            throw unexpected("'\"' at the end of a text");
        }
        String tail = text.substring(start, at++);
        return changed == null ? tail : changed.append(tail).toString();
    }

    private char escape() {
        char kind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        int plain = "\"\\/bfnrt".indexOf(kind);
        if (plain >= 0) {
            at += 2;
            return "\"\\/\b\f\n\r\t".charAt(plain);
        }
        int code = 0;
        for (int i = 2; i < 6; i++) {
            int digit = kind == 'u' && at + i < text.length() ? hex(text.charAt(at + i)) : -1;
            if (digit < 0) {
                throw failure("an escape that JSON does not know");
            }
            code = (code * 16) + digit;
        }
        at += 6;
        return (char) code;
    }

    private static int hex(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    DocumentException unexpected(String expected) {
        String found =
                at >= text.length() ? "the end of the file" : "'" + Character.toString(text.codePointAt(at)) + "'";
        return failure("expected " + expected + ", found " + found);
    }

    private DocumentException failure(String problem) {
        return new DocumentException(position(), problem);
    }
}
