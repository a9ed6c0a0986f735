package io.pacto.plugin.schemainfer;

import io.pacto.api.Scalar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an unquoted YAML text meant to the reference's reader, which knows more than the core schema: dates, digits
 * grouped by underscores, binary numbers.
 */
final class PlainScalars {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:(?:[Tt]|[ \\t]+)\\d{1,2}:\\d{1,2}:\\d{1,2}(?:\\.\\d*)?"
                    + "(?:Z|[-+]\\d{2}:\\d{2})?)?");
    private static final Pattern INTEGER = Pattern.compile("[-+]?(?:0b[01]+|0o?[0-7]+|0x[0-9a-fA-F]+|[1-9][0-9]*|0)");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?");

    private final List<String> lines;

    PlainScalars(String text) {
        this.lines = text.lines().toList();
    }

    /** Whether a text of the document stands there without quotes; a tag or block style counts as quotes. */
    boolean isUnquoted(Scalar value) {
        int line = value.position().line() - 1;
        if (line < 0 || line >= lines.size()) {
            return false;
        }
        String rest = from(lines.get(line), value.position().column() - 1);
        if (rest.startsWith("&")) {
            int end = rest.indexOf(' ');
            rest = end < 0 ? "" : rest.substring(end).strip();
        }
        return !rest.isEmpty() && "\"'|>!".indexOf(rest.charAt(0)) < 0;
    }

    /** The type of an unquoted text; empty when the reference makes no statement. */
    static String oldMeaning(String text) {
        if (text.isEmpty() || "+-.0123456789".indexOf(text.charAt(0)) < 0) {
            return "string";
        }
        if (isDate(text)) {
            return "";
        }
        String digits = text.replace("_", "");
        if (INTEGER.matcher(digits).matches()) {
            return "integer";
        }
        return DECIMAL.matcher(digits).matches() ? "number" : "string";
    }

    private static boolean isDate(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return false;
        }
        try {
            LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** Columns count characters as people see them, that is code points. */
    private static String from(String line, int column) {
        int points = line.codePointCount(0, line.length());
        return column < 0 || column >= points ? "" : line.substring(line.offsetByCodePoints(0, column));
    }
}
