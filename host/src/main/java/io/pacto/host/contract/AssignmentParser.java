package io.pacto.host.contract;

import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.UsageException;
import io.pacto.host.document.Limits;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code path=value}: keys joined by dots, each with at most one list position; {@code \.} is a dot in a key. */
final class AssignmentParser {

    private final String option;
    private final String text;
    private int at;

    private AssignmentParser(String option, String text) {
        this.option = option;
        this.text = text;
    }

    static Assignment parse(String option, String text) {
        return new AssignmentParser(option, text).parse();
    }

    private Assignment parse() {
        if (endOfPath() < 0) {
            throw invalid("expected key=value");
        }
        List<Assignment.Step> steps = new ArrayList<>();
        do {
            steps.add(new Assignment.Step(key(), -1));
            if (at < text.length() && text.charAt(at) == '[') {
                steps.add(new Assignment.Step("", index()));
            }
            if (steps.size() > Limits.CONTRACT.maxDepth()) {
                throw invalid("the path is deeper than " + Limits.CONTRACT.maxDepth());
            }
        } while (skip('.'));
        if (!skip('=')) {
            throw invalid("expected '.' or '=' after ']'");
        }
        Scalar value = value(text.substring(at));
        return new Assignment(option, steps, value);
    }

    /** Returns the place of the first equals sign that is not escaped. */
    private int endOfPath() {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '=') {
                return i;
            }
            i += text.charAt(i) == '\\' ? 1 : 0;
        }
        return -1;
    }

    private boolean skip(char c) {
        boolean found = at < text.length() && text.charAt(at) == c;
        at += found ? 1 : 0;
        return found;
    }

    private String key() {
        StringBuilder key = new StringBuilder();
        while (at < text.length() && ".[=".indexOf(text.charAt(at)) < 0) {
            boolean escape =
                    text.charAt(at) == '\\' && at + 1 < text.length() && ".[=\\".indexOf(text.charAt(at + 1)) >= 0;
            at += escape ? 1 : 0;
            key.append(text.charAt(at++));
        }
        if (key.length() == 0) {
            throw invalid("the path has an empty key");
        }
        if (key.length() > Limits.CONTRACT.maxKeyLength()) {
            throw invalid("a key is longer than " + Limits.CONTRACT.maxKeyLength() + " characters");
        }
        return key.toString();
    }

    private int index() {
        int start = ++at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        String digits = text.substring(start, at);
        if (digits.isEmpty() || !skip(']')) {
            throw invalid("expected a list position such as [0]");
        }
        if (digits.length() > 9) {
            throw invalid("the list position " + Kinds.shorten(digits) + " is too large");
        }
        return Integer.parseInt(digits);
    }

    private Scalar value(String written) {
        Scalar.Kind kind = option.equals("--set") ? AssignedValue.kindOf(written) : Scalar.Kind.TEXT;
        boolean number = kind == Scalar.Kind.INTEGER || kind == Scalar.Kind.DECIMAL;
        if (number && AssignedValue.isExcessive(written)) {
            throw invalid("a number of more than " + Limits.CONTRACT.maxDigits() + " digits");
        }
        return new Scalar(new Position(option, 0, 0), NodePath.ROOT, kind, AssignedValue.textOf(kind, written));
    }

    private UsageException invalid(String problem) {
        return new UsageException("invalid " + option + " format \"" + Kinds.shorten(text) + "\": " + problem);
    }
}
