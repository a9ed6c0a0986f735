package io.pacto.plugin.openapiinfer.huma.golang;

import java.util.ArrayList;
import java.util.List;

/** Splits Go source into tokens and inserts the semicolons that line breaks stand for. */
final class Scanner {

    private static final List<String> KEYWORDS = List.of(
            "break",
            "case",
            "chan",
            "const",
            "continue",
            "default",
            "defer",
            "else",
            "fallthrough",
            "for",
            "func",
            "go",
            "goto",
            "if",
            "import",
            "interface",
            "map",
            "package",
            "range",
            "return",
            "select",
            "struct",
            "switch",
            "type",
            "var");

    /** Longest first, so that the first match is the right one. */
    private static final List<String> OPERATORS = List.of(
            "<<=", ">>=", "&^=", "...", "&&", "||", "<-", "++", "--", "==", "!=", "<=", ">=", ":=", "+=", "-=", "*=",
            "/=", "%=", "&=", "|=", "^=", "<<", ">>", "&^", "+", "-", "*", "/", "%", "&", "|", "^", "<", ">", "=", "!",
            "(", ")", "[", "]", "{", "}", ",", ";", ".", ":", "~");

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    private Scanner(String source) {
        this.source = source;
    }

    /** The tokens of a file, the last one being {@link Token.Kind#END}. */
    static List<Token> scan(String source) throws GoSyntaxException {
        Scanner scanner = new Scanner(source);
        if (source.startsWith("\uFEFF")) {
            scanner.at = 1;
        }
        scanner.run();
        return scanner.tokens;
    }

    private void run() throws GoSyntaxException {
        while (at < source.length()) {
            char next = source.charAt(at);
            if (next == '\n') {
                endLine();
                line++;
                at++;
            } else if (next == ' ' || next == '\t' || next == '\r') {
                at++;
            } else if (source.startsWith("//", at)) {
                int end = source.indexOf('\n', at);
                at = end < 0 ? source.length() : end;
            } else if (source.startsWith("/*", at)) {
                comment();
            } else {
                token(next);
            }
        }
        endLine();
        tokens.add(new Token(Token.Kind.END, "", line));
    }

    private void endLine() {
        if (!tokens.isEmpty() && tokens.get(tokens.size() - 1).endsStatement()) {
            tokens.add(new Token(Token.Kind.OPERATOR, ";", line));
        }
    }

    private void comment() throws GoSyntaxException {
        int end = source.indexOf("*/", at + 2);
        if (end < 0) {
            throw new GoSyntaxException(line, "comment not terminated");
        }
        int breaks =
                (int) source.substring(at, end).chars().filter(c -> c == '\n').count();
        if (breaks > 0) {
            endLine();
        }
        line += breaks;
        at = end + 2;
    }

    private void token(char next) throws GoSyntaxException {
        if (Character.isLetter(source.codePointAt(at)) || next == '_') {
            name();
        } else if (isDigit(next) || (next == '.' && at + 1 < source.length() && isDigit(source.charAt(at + 1)))) {
            number();
        } else if (next == '"' || next == '\'') {
            quoted(next);
        } else if (next == '`') {
            raw();
        } else {
            operator();
        }
    }

    private void name() {
        int start = at;
        while (at < source.length()) {
            int point = source.codePointAt(at);
            if (!Character.isLetterOrDigit(point) && point != '_') {
                break;
            }
            at += Character.charCount(point);
        }
        String text = source.substring(start, at);
        add(KEYWORDS.contains(text) ? Token.Kind.KEYWORD : Token.Kind.NAME, text);
    }

    private void number() {
        int start = at;
        boolean hex = source.startsWith("0x", at) || source.startsWith("0X", at);
        boolean decimal = false;
        while (at < source.length()) {
            char c = source.charAt(at);
            boolean exponent = hex ? c == 'p' || c == 'P' : c == 'e' || c == 'E';
            if (c == '.' || exponent) {
                decimal = true;
                boolean signed = exponent
                        && at + 1 < source.length()
                        && (source.charAt(at + 1) == '+' || source.charAt(at + 1) == '-');
                at += signed ? 2 : 1;
            } else if (Character.isLetterOrDigit(c) || c == '_') {
                at++;
            } else {
                break;
            }
        }
        add(decimal ? Token.Kind.DECIMAL : Token.Kind.INTEGER, source.substring(start, at));
    }

    private void quoted(char quote) throws GoSyntaxException {
        int start = at + 1;
        int end = start;
        while (end < source.length() && source.charAt(end) != quote && source.charAt(end) != '\n') {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= source.length() || source.charAt(end) != quote) {
            throw new GoSyntaxException(line, "string not terminated");
        }
        String value = Escapes.decode(source.substring(start, end));
        at = end + 1;
        add(quote == '"' ? Token.Kind.TEXT : Token.Kind.RUNE, value);
    }

    private void raw() throws GoSyntaxException {
        int end = source.indexOf('`', at + 1);
        if (end < 0) {
            throw new GoSyntaxException(line, "raw string not terminated");
        }
        String value = source.substring(at + 1, end);
        add(Token.Kind.TEXT, value.replace("\r", ""));
        line += (int) value.chars().filter(c -> c == '\n').count();
        at = end + 1;
    }

    private void operator() throws GoSyntaxException {
        for (String operator : OPERATORS) {
            if (source.startsWith(operator, at)) {
                at += operator.length();
                add(Token.Kind.OPERATOR, operator);
                return;
            }
        }
        throw new GoSyntaxException(line, "unexpected character");
    }

    private void add(Token.Kind kind, String text) {
        tokens.add(new Token(kind, text, line));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
