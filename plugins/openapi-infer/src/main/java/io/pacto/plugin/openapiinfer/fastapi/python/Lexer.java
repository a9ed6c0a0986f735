package io.pacto.plugin.openapiinfer.fastapi.python;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits Python into tokens. Every text has a result: a character nobody knows is an operator of its own. */
final class Lexer {

    private static final Pattern STRING_START = Pattern.compile("([A-Za-z]{0,2})(\"\"\"|'''|\"|')");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}\\p{M}_]*");
    private static final Pattern NUMBER = Pattern.compile(
            "0[xXoObB][0-9A-Fa-f_]+|(?:[0-9][0-9_]*)?\\.?[0-9][0-9_]*(?:\\.(?![\\p{L}_]))?(?:[eE][+-]?[0-9_]+)?[jJ]?");
    private static final Pattern OPERATOR = Pattern.compile("->|:=|\\*\\*=?|//=?|>>=?|<<=?|[-+*/%@&|^=<>!]=|\\.\\.\\.");
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final Deque<Integer> indents = new ArrayDeque<>();
    private int at;
    private int line = 1;
    private int depth;

    private Lexer(String text) {
        this.text = text;
        indents.push(0);
    }

    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text.startsWith("\uFEFF") ? text.substring(1) : text);
        lexer.all();
        return lexer.tokens;
    }

    private void all() {
        indentation();
        while (at < text.length()) {
            next();
        }
        add(Token.Kind.NEWLINE, "");
        while (indents.size() > 1) {
            indents.pop();
            add(Token.Kind.DEDENT, "");
        }
        add(Token.Kind.END, "");
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n') {
            newline();
        } else if (c == ' ' || c == '\t' || c == '\r' || c == '\f') {
            at++;
        } else if (c == '#') {
            while (at < text.length() && text.charAt(at) != '\n') {
                at++;
            }
        } else if (c == '\\' && text.startsWith("\n", skipReturn(at + 1))) {
            at = skipReturn(at + 1) + 1;
            line++;
        } else if (!string() && !word(NAME, Token.Kind.NAME) && !number(c)) {
            operator(c);
        }
    }

    private int skipReturn(int from) {
        return from < text.length() && text.charAt(from) == '\r' ? from + 1 : from;
    }

    private void newline() {
        at++;
        if (depth == 0) {
            add(Token.Kind.NEWLINE, "");
            line++;
            indentation();
        } else {
            line++;
        }
    }

    /** Measures the next line that is not blank (section 2.1.8: a tab moves to the next multiple of eight). */
    private void indentation() {
        int width = 0;
        int scan = at;
        while (scan < text.length()) {
            char c = text.charAt(scan);
            if (c == ' ') {
                width++;
            } else if (c == '\t') {
                width = (width / 8 + 1) * 8;
            } else if (c == '\n') {
                width = 0;
                line++;
            } else if (c == '#') {
                int end = text.indexOf('\n', scan);
                scan = end < 0 ? text.length() - 1 : end - 1;
            } else if (c != '\r' && c != '\f') {
                break;
            }
            scan++;
        }
        at = scan;
        if (at < text.length()) {
            indent(width);
        }
    }

    private void indent(int width) {
        if (width > indents.element()) {
            indents.push(width);
            add(Token.Kind.INDENT, "");
        }
        while (width < indents.element()) {
            indents.pop();
            add(Token.Kind.DEDENT, "");
        }
    }

    private boolean word(Pattern pattern, Token.Kind kind) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        add(kind, matcher.group());
        at = matcher.end();
        return true;
    }

    private boolean number(char c) {
        boolean digit = c >= '0' && c <= '9';
        boolean fraction = c == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        return (digit || fraction) && word(NUMBER, Token.Kind.NUMBER);
    }

    private void operator(char c) {
        if (word(OPERATOR, Token.Kind.OPERATOR)) {
            return;
        }
        if (OPENING.indexOf(c) >= 0) {
            depth++;
        } else if (CLOSING.indexOf(c) >= 0 && depth > 0) {
            depth--;
        }
        add(Token.Kind.OPERATOR, String.valueOf(c));
        at++;
    }

    private boolean string() {
        Matcher start = STRING_START.matcher(text).region(at, text.length());
        if (!start.lookingAt()) {
            return false;
        }
        String prefix = start.group(1).toLowerCase(Locale.ROOT);
        if (!prefix.matches("|[rbuft]|[rbft]{2}")) {
            return false;
        }
        boolean formatted = prefix.contains("f") || prefix.contains("t");
        int first = line;
        int begin = start.end();
        int end = end(begin, start.group(2), formatted);
        String content = text.substring(begin, Math.min(end, text.length()));
        line += (int) content.chars().filter(each -> each == '\n').count();
        at = Math.min(end + start.group(2).length(), text.length());
        String value = prefix.contains("r") ? content : Escapes.resolve(content);
        tokens.add(new Token(formatted ? Token.Kind.FORMATTED : Token.Kind.STRING, value, first));
        return true;
    }

    /** Where a string ends; since Python 3.12 a replacement field may hold the quotes of the string around it. */
    private int end(int begin, String quote, boolean formatted) {
        int fields = 0;
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (fields == 0 && text.startsWith(quote, i)) {
                return i;
            } else if (c == '\n' && quote.length() == 1 && fields == 0) {
                return i;
            } else if (formatted && c == '{' && fields == 0 && text.startsWith("{{", i)) {
                i++;
            } else if (formatted && c == '{') {
                fields++;
            } else if (formatted && c == '}' && fields > 0) {
                fields--;
            } else if (fields > 0 && text.startsWith(quote, i) && closesEarly(i, quote)) {
                return i;
            }
        }
        return text.length();
    }

    /** A field that is not closed on its line: the brace was none. */
    private boolean closesEarly(int quoteAt, String quote) {
        int lineEnd = text.indexOf('\n', quoteAt);
        String rest = text.substring(quoteAt + quote.length(), lineEnd < 0 ? text.length() : lineEnd);
        return rest.indexOf('}') < 0;
    }

    private void add(Token.Kind kind, String word) {
        tokens.add(new Token(kind, word, line));
    }
}
