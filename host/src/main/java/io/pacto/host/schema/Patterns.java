package io.pacto.host.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import io.pacto.api.PactoException;
import io.pacto.host.term.Escaping;
import java.time.Duration;

/**
 * Regular expressions of strangers: by the engine that needs linear time, and only those it does not know (look-around,
 * back references) by that of the JDK, which is stopped when it takes too long (security.md S-042).
 */
final class Patterns implements RegularExpressionFactory {

    private static final int LONGEST = 10_000;

    private final Duration perMatch;

    Patterns(Duration perMatch) {
        this.perMatch = perMatch;
    }

    @Override
    public RegularExpression getRegularExpression(String pattern) {
        try {
            return compile(pattern);
        } catch (Unusable problem) {
            throw new PactoException(problem.problem());
        }
    }

    /** Returns whether a pattern that compiles is matched in linear time. */
    static boolean isLinear(RegularExpression compiled) {
        return compiled instanceof Linear;
    }

    private record Linear(Pattern pattern) implements RegularExpression {

        @Override
        public boolean matches(String text) {
            return pattern.matcher(text).find();
        }
    }

    RegularExpression compile(String pattern) throws Unusable {
        if (pattern.length() > LONGEST) {
            throw new Unusable("a pattern is longer than " + LONGEST + " characters");
        }
        try {
            return new Linear(Pattern.compile(pattern));
        } catch (PatternSyntaxException | StackOverflowError unknown) {
            return backtracking(pattern);
        }
    }

    private RegularExpression backtracking(String pattern) throws Unusable {
        java.util.regex.Pattern compiled;
        try {
            compiled = java.util.regex.Pattern.compile(pattern);
        } catch (java.util.regex.PatternSyntaxException | StackOverflowError broken) {
            throw new Unusable("not a regular expression: " + Escaping.line(pattern));
        }
        return text -> {
            try {
                return compiled.matcher(new TimedText(text, System.nanoTime() + perMatch.toNanos()))
                        .find();
            } catch (TimedText.Expired | StackOverflowError tooMuch) {
                throw new PactoException(
                        "the pattern takes too long to match: " + Escaping.line(pattern),
                        "write it without look-around and back references");
            }
        };
    }
}
