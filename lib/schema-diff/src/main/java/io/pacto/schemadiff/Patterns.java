package io.pacto.schemadiff;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions of schemas, tried on short texts only and with a bound, since schemas may be hostile. */
final class Patterns {

    private static final int MAX_PATTERN = 500;
    private static final int MAX_TEXT = 500;
    private static final int MAX_STEPS = 20_000;

    private Patterns() {}

    /** Whether every text matches: nothing is asked of it. */
    static boolean acceptsAll(String pattern) {
        return switch (pattern) {
            case "", "^", "$", ".*", "^.*", ".*$", "^.*$", "[\\s\\S]*", "^[\\s\\S]*$", "(.*)", "^(.*)$", "^(?:.*)$" ->
                true;
            default -> false;
        };
    }

    /** Whether a pattern is found in a text. */
    static Tri finds(String pattern, String text) {
        if (acceptsAll(pattern)) {
            return Tri.YES;
        }
        if (pattern.length() > MAX_PATTERN || text.length() > MAX_TEXT) {
            return Tri.UNKNOWN;
        }
        try {
            return Tri.of(Pattern.compile(pattern).matcher(new Counted(text)).find());
        } catch (PatternSyntaxException | TooLong | StackOverflowError undecided) {
            return Tri.UNKNOWN;
        }
    }

    /** Thrown when a match takes too long. */
    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLong() {
            super(null, null, false, false);
        }
    }

    /** A text that counts how often it is looked at. */
    private static final class Counted implements CharSequence {

        private final String text;
        private int steps;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MAX_STEPS) {
                throw new TooLong();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
