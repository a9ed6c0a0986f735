package io.pacto.pythonrunner;

import io.pacto.api.UsageException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads files of variables as python-dotenv writes them down: {@code NAME=VALUE}, {@code export} allowed, quotes may span
 * lines, {@code #} begins a comment. Nothing is expanded and nothing is run.
 */
final class EnvFile {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern START =
            Pattern.compile("[ \\t]*(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_]*)[ \\t]*=[ \\t]*");
    private static final Pattern BARE = Pattern.compile("[^\\r\\n]*");
    private static final Pattern REST = Pattern.compile("[ \\t]*(?:#[^\\r\\n]*)?(?=[\\r\\n]|$)");
    private static final Pattern NOTHING = Pattern.compile("[ \\t]*(?:#[^\\r\\n]*)?(?:\\r?\\n|$)");

    private final String file;
    private final String text;
    private final Map<String, String> values = new LinkedHashMap<>();
    private int at;

    private EnvFile(String file, String text) {
        this.file = file;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Reads a file.
     *
     * @param file its name, for messages
     * @param text its text
     * @throws UsageException when a line is neither a setting nor a comment
     */
    static Map<String, String> parse(String file, String text) {
        EnvFile reading = new EnvFile(file, text);
        while (reading.at < reading.text.length()) {
            reading.line();
        }
        return reading.values;
    }

    private void line() {
        Matcher nothing = NOTHING.matcher(text).region(at, text.length());
        if (nothing.lookingAt() && nothing.end() > at) {
            at = nothing.end();
            return;
        }
        Matcher start = START.matcher(text).region(at, text.length());
        if (!start.lookingAt()) {
            throw wrong("neither NAME=VALUE nor a comment");
        }
        int begin = at;
        at = start.end();
        char first = at < text.length() ? text.charAt(at) : '\n';
        String value = first == '"' || first == '\'' ? quoted(first, begin) : bare();
        values.put(start.group(1), value);
    }

    private String bare() {
        Matcher bare = BARE.matcher(text).region(at, text.length());
        String found = bare.lookingAt() ? bare.group() : "";
        at += found.length();
        int comment = found.startsWith("#") ? 0 : found.indexOf(" #");
        return (comment < 0 ? found : found.substring(0, comment)).strip();
    }

    private String quoted(char quote, int begin) {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == quote) {
                at++;
                Matcher rest = REST.matcher(text).region(at, text.length());
                if (!rest.lookingAt()) {
                    throw wrong("something follows the closing quote");
                }
                at = rest.end();
                return value.toString();
            }
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                value.append(escaped(quote, text.charAt(at)));
            } else {
                value.append(c);
            }
        }
        at = begin;
        throw wrong("the quote is never closed");
    }

    /** In single quotes only a quote and a backslash are escaped. */
    private static String escaped(char quote, char c) {
        if (c == quote || c == '\\') {
            return String.valueOf(c);
        }
        return switch (quote == '"' ? c : ' ') {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            default -> "\\" + c;
        };
    }

    private UsageException wrong(String what) {
        long line = text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        return new UsageException(
                "cannot read " + file + ":" + line + ": " + what, "write one NAME=VALUE on each line");
    }
}
