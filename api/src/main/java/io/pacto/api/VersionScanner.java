package io.pacto.api;

import java.util.Locale;

/**
 * A cursor over the text of a version or a range, with one method per part that both have in common.
 *
 * <p>Every part is read in a single pass without backtracking. A part that does not follow the grammar ends in an
 * {@link IllegalArgumentException} whose message names the place, counted from 1.
 */
final class VersionScanner {

    private static final int END = -1;

    private final String text;
    private int position;

    VersionScanner(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return position == text.length();
    }

    /** Returns the next character without consuming it, or a negative number at the end. */
    int peek() {
        return peek(0);
    }

    /** Returns the character {@code ahead} places after the next one, or a negative number beyond the end. */
    int peek(int ahead) {
        return position + ahead < text.length() ? text.charAt(position + ahead) : END;
    }

    boolean skip(char expected) {
        return skip(String.valueOf(expected));
    }

    /** Consumes the expected text if it comes next, and tells whether it did. */
    boolean skip(String expected) {
        boolean found = text.startsWith(expected, position);
        if (found) {
            position += expected.length();
        }
        return found;
    }

    /** Consumes any run of white space, and tells whether there was some. */
    boolean skipSpaces() {
        int start = position;
        while (isSpace(peek())) {
            position++;
        }
        return position > start;
    }

    /** Reads one of the three numbers; leading zeros are accepted. */
    long number() {
        int start = position;
        String digits = digits();
        try {
            return Long.parseUnsignedLong(digits);
        } catch (NumberFormatException tooLarge) {
            throw new IllegalArgumentException(
                    "the number at position " + (start + 1) + " does not fit 64 bits", tooLarge);
        }
    }

    /** Reads a number of any size as text. */
    String digits() {
        int start = position;
        while (isDigit(peek())) {
            position++;
        }
        if (position == start) {
            throw unexpected("a digit");
        }
        return text.substring(start, position);
    }

    void refuseFourthNumber() {
        if (peek() == '.') {
            throw new IllegalArgumentException(
                    "a version has at most three numbers, but one more follows at position " + (position + 1));
        }
    }

    /** Reads {@code -PRE} if it comes next; the empty text means that it does not. */
    String preRelease() {
        if (!skip('-')) {
            return "";
        }
        int start = position;
        do {
            int first = position;
            String identifier = identifier("a pre-release identifier");
            if (identifier.length() > 1 && identifier.startsWith("0") && PreReleases.isNumeric(identifier)) {
                throw new IllegalArgumentException(
                        "the numeric pre-release identifier at position " + (first + 1) + " has a leading zero");
            }
        } while (skip('.'));
        return text.substring(start, position);
    }

    /** Reads {@code +BUILD} if it comes next; the empty text means that it does not. */
    String build() {
        if (!skip('+')) {
            return "";
        }
        int start = position;
        do {
            identifier("a build identifier");
        } while (skip('.'));
        return text.substring(start, position);
    }

    /** Returns the exception for a text that goes on in another way than the grammar says. */
    IllegalArgumentException unexpected(String expected) {
        return new IllegalArgumentException(
                "expected " + expected + " at position " + (position + 1) + ", found " + describeNext());
    }

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    static boolean isSpace(int character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r' || character == '\f';
    }

    private String identifier(String what) {
        int start = position;
        while (isIdentifierPart(peek())) {
            position++;
        }
        if (position == start) {
            throw unexpected(what);
        }
        return text.substring(start, position);
    }

    private static boolean isIdentifierPart(int character) {
        return isDigit(character)
                || (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || character == '-';
    }

    private String describeNext() {
        if (atEnd()) {
            return "the end of the text";
        }
        int next = text.codePointAt(position);
        if (next == ' ') {
            return "a space";
        }
        return next > ' ' && next < 0x7f ? "'" + (char) next + "'" : "U+" + hex(next);
    }

    private static String hex(int codePoint) {
        String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
