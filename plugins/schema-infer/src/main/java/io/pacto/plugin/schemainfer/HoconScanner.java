package io.pacto.plugin.schemainfer;

import io.pacto.api.DocumentException;
import io.pacto.api.Position;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes over HOCON once before the library does, whose parser is recursive and whose substitutions may multiply: refuses
 * deep nesting, and collects what each definition substitutes.
 */
final class HoconScanner {

    private final String file;
    private final String text;
    private final Deque<Substitutions.Definition> owners = new ArrayDeque<>();
    private final Deque<Boolean> lists = new ArrayDeque<>();
    private final List<Substitutions.Definition> definitions = new ArrayList<>();
    private final StringBuilder key = new StringBuilder();
    private Substitutions.Definition current;
    private boolean inValue;
    private boolean valueStarted;
    private int at;
    private int line = 1;
    private int dots;

    private HoconScanner(String file, String text) {
        this.file = file;
        this.text = text;
        this.current = define("");
        this.inValue = false;
    }

    /** Refuses what the library could not survive. */
    static void check(String file, String text) {
        HoconScanner scanner = new HoconScanner(file, text);
        while (scanner.at < text.length()) {
            scanner.step();
        }
        Substitutions.check(file, scanner.definitions);
    }

    private void step() {
        char c = text.charAt(at);
        if (c == '#' || text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
            return;
        }
        if (c == '"') {
            take(string());
            return;
        }
        if (text.startsWith("${", at)) {
            substitution();
            return;
        }
        switch (c) {
            case '{', '[' -> open(c == '[');
            case '}', ']' -> close();
            case ',' -> end();
            case '\n' -> newLine();
            case '=', ':' -> separator();
            case '.' -> dot();
            default -> take(String.valueOf(c));
        }
        at++;
    }

    private void take(String part) {
        if (inValue) {
            valueStarted |= !part.isBlank();
            current.add(part.length());
        } else {
            key.append(part);
        }
    }

    private void dot() {
        if (++dots > Tree.MAX_DEPTH) {
            throw refuse("nesting deeper than " + Tree.MAX_DEPTH);
        }
        take(".");
    }

    private void separator() {
        if (inValue) {
            take(":");
            return;
        }
        boolean appends = !key.isEmpty() && key.charAt(key.length() - 1) == '+';
        if (appends) {
            key.setLength(key.length() - 1);
        }
        beginValue();
        if (appends) {
            // a += b is short for a = ${?a} [b]
            current.substitute(current.name());
        }
    }

    private void beginValue() {
        current = define(key.toString());
        key.setLength(0);
        inValue = true;
        valueStarted = false;
        dots = 0;
    }

    private void open(boolean list) {
        if (!inValue && !isInList()) {
            beginValue();
        }
        owners.push(current);
        lists.push(list);
        if (owners.size() > Tree.MAX_DEPTH) {
            throw refuse("nesting deeper than " + Tree.MAX_DEPTH);
        }
        key.setLength(0);
        inValue = list;
        valueStarted = false;
    }

    /** What follows a bracket on its line is joined to what the bracket closed. */
    private void close() {
        if (!owners.isEmpty()) {
            current = owners.pop();
            lists.pop();
        }
        key.setLength(0);
        inValue = true;
        valueStarted = true;
    }

    private void end() {
        dots = 0;
        inValue = isInList();
        valueStarted = false;
        key.setLength(0);
    }

    private void newLine() {
        line++;
        dots = 0;
        if (inValue && valueStarted) {
            end();
        }
    }

    private boolean isInList() {
        return !lists.isEmpty() && lists.peek();
    }

    private void substitution() {
        int end = text.indexOf('}', at);
        end = end < 0 ? text.length() : end;
        String path = text.substring(at + 2, end);
        if (path.chars().filter(c -> c == '.').count() > Tree.MAX_DEPTH) {
            throw refuse("nesting deeper than " + Tree.MAX_DEPTH);
        }
        valueStarted = true;
        current.substitute(Substitutions.lastName(path.startsWith("?") ? path.substring(1) : path));
        line += (int) path.chars().filter(c -> c == '\n').count();
        at = Math.min(text.length(), end + 1);
    }

    private Substitutions.Definition define(String written) {
        Substitutions.Definition definition = new Substitutions.Definition(Substitutions.lastName(written));
        definitions.add(definition);
        return definition;
    }

    /** Moves behind a string and returns it, quotes included. */
    private String string() {
        int start = at;
        boolean several = text.startsWith("\"\"\"", at);
        at += several ? 3 : 1;
        while (at < text.length() && !isClosed(several)) {
            line += text.charAt(at) == '\n' ? 1 : 0;
            at += !several && text.charAt(at) == '\\' ? 2 : 1;
        }
        at += several ? 3 : 1;
        while (several && at < text.length() && text.charAt(at) == '"') {
            at++;
        }
        at = Math.min(at, text.length());
        return text.substring(start, at);
    }

    /** A string of one line ends there even without its quote: the library refuses it. */
    private boolean isClosed(boolean several) {
        return several ? text.startsWith("\"\"\"", at) : text.charAt(at) == '"' || text.charAt(at) == '\n';
    }

    private DocumentException refuse(@Nullable String problem) {
        return new DocumentException(new Position(file, line, 0), String.valueOf(problem));
    }
}
