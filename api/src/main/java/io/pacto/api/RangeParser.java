package io.pacto.api;

import io.pacto.api.RangeTerm.Operator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the text of a {@link VersionRange} in one pass; the grammar is printed there. */
final class RangeParser {

    private final String text;
    private final VersionScanner in;

    private RangeParser(String text) {
        this.text = text;
        this.in = new VersionScanner(text);
    }

    /** Reads a whole range; the message of the exception is the bare cause. */
    static List<RangeGroup> parse(String text) {
        return new RangeParser(text).groups();
    }

    private List<RangeGroup> groups() {
        in.skipSpaces();
        if (in.atEnd()) {
            throw new IllegalArgumentException(text.isEmpty() ? "it is empty" : "it is blank");
        }
        List<RangeGroup> groups = new ArrayList<>();
        do {
            in.skipSpaces();
            groups.add(group());
        } while (in.skip("||"));
        if (!in.atEnd()) {
            throw in.unexpected("'||'");
        }
        return List.copyOf(groups);
    }

    private RangeGroup group() {
        List<RangeTerm> terms = new ArrayList<>();
        while (true) {
            boolean spaced = addTerms(terms);
            if (in.atEnd() || in.peek() == '|') {
                return new RangeGroup(terms);
            }
            if (in.skip(',')) {
                in.skipSpaces();
            } else if (!spaced) {
                throw in.unexpected("a space, ',' or '||'");
            }
        }
    }

    /** Adds a single term or the two of a hyphen range, and tells whether white space followed. */
    private boolean addTerms(List<RangeTerm> terms) {
        Operator operator = operator();
        in.skipSpaces();
        RangeTerm term = partial(operator == null ? Operator.EQUAL : operator);
        boolean spaced = in.skipSpaces();
        if (!spaced || in.peek() != '-') {
            terms.add(term);
            return spaced;
        }
        if (!VersionScanner.isSpace(in.peek(1))) {
            throw new IllegalArgumentException("a hyphen range needs a version and a space on both sides of '-'");
        }
        if (operator != null) {
            throw new IllegalArgumentException("a hyphen range takes no operator on its versions");
        }
        in.skip('-');
        in.skipSpaces();
        terms.add(new RangeTerm(Operator.GREATER_OR_EQUAL, term.bound(), term.given()));
        terms.add(partial(Operator.LESS_OR_EQUAL));
        return in.skipSpaces();
    }

    private @Nullable Operator operator() {
        if (in.skip("!=")) {
            return Operator.NOT_EQUAL;
        }
        if (in.skip(">=") || in.skip("=>")) {
            return Operator.GREATER_OR_EQUAL;
        }
        if (in.skip("<=") || in.skip("=<")) {
            return Operator.LESS_OR_EQUAL;
        }
        if (in.skip("~>") || in.skip('~')) {
            return Operator.TILDE;
        }
        if (in.skip('=')) {
            return Operator.EQUAL;
        }
        if (in.skip('>')) {
            return Operator.GREATER;
        }
        if (in.skip('<')) {
            return Operator.LESS;
        }
        return in.skip('^') ? Operator.CARET : null;
    }

    private RangeTerm partial(Operator operator) {
        if (!VersionScanner.isDigit(in.peek()) && !isWildcard(in.peek()) && !in.skip('v')) {
            throw in.unexpected("a version");
        }
        long[] numbers = new long[3];
        int written = 0;
        int given = 0;
        boolean wildcardSeen = false;
        do {
            if (skipWildcard()) {
                wildcardSeen = true;
            } else if (wildcardSeen) {
                in.digits(); // what follows a wildcard has no meaning, whatever its size
            } else {
                numbers[given++] = in.number();
            }
            written++;
        } while (written < 3 && in.skip('.'));
        in.refuseFourthNumber();
        String preRelease = in.preRelease();
        String build = in.build();
        Version bound = new Version(numbers[0], numbers[1], numbers[2], preRelease, build, "");
        return new RangeTerm(operator, bound, given);
    }

    private boolean skipWildcard() {
        return in.skip('x') || in.skip('X') || in.skip('*');
    }

    private static boolean isWildcard(int character) {
        return character == 'x' || character == 'X' || character == '*';
    }
}
