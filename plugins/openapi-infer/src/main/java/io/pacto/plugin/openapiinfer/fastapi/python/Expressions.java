package io.pacto.plugin.openapiinfer.fastapi.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads expressions by precedence (Python Language Reference, section 6.17). */
final class Expressions {

    /** Deeper nesting is nobody's handwriting, and would exhaust the stack. */
    private static final int DEPTH = 100;

    /** Longer chains of operators or members make trees as deep. */
    private static final int CHAIN = 500;

    private static final int TERNARY = 0;
    private static final int UNION = 5;
    private static final int SIGN = 11;

    private final Tokens tokens;
    private int depth;

    Expressions(Tokens tokens) {
        this.tokens = tokens;
    }

    /** One expression, without the comma that makes a tuple. */
    Expr one() {
        return binary(TERNARY);
    }

    /** One expression, or several as a bare tuple. */
    Expr list() {
        int line = tokens.line();
        Expr first = one();
        if (!tokens.is(",")) {
            return first;
        }
        List<Expr> items = new ArrayList<>(List.of(first));
        while (tokens.take(",")) {
            if (tokens.is(Token.Kind.NEWLINE) || tokens.is("=") || tokens.is(")") || tokens.is("]") || tokens.is(":")) {
                break;
            }
            items.add(one());
        }
        return new Expr.Items("", items, line);
    }

    /** What {@code for} assigns to. */
    Expr target() {
        int line = tokens.line();
        Expr first = binary(UNION);
        if (!tokens.is(",")) {
            return first;
        }
        List<Expr> items = new ArrayList<>(List.of(first));
        while (tokens.take(",") && !tokens.is("in")) {
            items.add(binary(UNION));
        }
        return new Expr.Items("", items, line);
    }

    private Expr binary(int lowest) {
        if (depth >= DEPTH) {
            throw new Unreadable();
        }
        depth++;
        try {
            return climb(lowest);
        } finally {
            depth--;
        }
    }

    private Expr climb(int lowest) {
        int line = tokens.line();
        Expr left = prefix();
        for (int links = 0; links < CHAIN; links++) {
            int precedence = precedence(tokens.peek());
            if (precedence < lowest || precedence < 0) {
                return left;
            }
            if (precedence == TERNARY) {
                tokens.next();
                binary(1);
                tokens.expect("else");
                one();
                left = new Expr.Opaque(line);
            } else {
                String operator = operator();
                left = new Expr.Binary(operator, left, binary(operator.equals("**") ? SIGN : precedence + 1), line);
            }
        }
        throw new Unreadable();
    }

    private String operator() {
        String operator = tokens.next().text();
        if (operator.equals("not")) {
            tokens.expect("in");
        } else if (operator.equals("is")) {
            tokens.take("not");
        }
        return operator;
    }

    private static int precedence(Token token) {
        if (token.kind() != Token.Kind.OPERATOR && token.kind() != Token.Kind.NAME) {
            return -1;
        }
        return switch (token.text()) {
            case "if" -> TERNARY;
            case "or" -> 1;
            case "and" -> 2;
            case "in", "not", "is", "<", ">", "==", "!=", "<=", ">=" -> 4;
            case "|" -> UNION;
            case "^" -> 6;
            case "&" -> 7;
            case "<<", ">>" -> 8;
            case "+", "-" -> 9;
            case "*", "/", "//", "%", "@" -> 10;
            case "**" -> 12;
            default -> -1;
        };
    }

    private Expr prefix() {
        int line = tokens.line();
        if (tokens.is("-") || tokens.is("+") || tokens.is("~")) {
            return new Expr.Unary(tokens.next().text(), binary(SIGN), line);
        }
        if (tokens.take("not")) {
            binary(3);
            return new Expr.Opaque(line);
        }
        if (tokens.is("*") || tokens.is("**")) {
            tokens.next();
            binary(UNION);
            return new Expr.Opaque(line);
        }
        if (tokens.take("lambda")) {
            tokens.skipTo(":");
            tokens.expect(":");
            one();
            return new Expr.Opaque(line);
        }
        if (tokens.take("yield")) {
            tokens.take("from");
            if (!tokens.is(Token.Kind.NEWLINE) && !tokens.is(")") && !tokens.is("=")) {
                list();
            }
            return new Expr.Opaque(line);
        }
        if (tokens.take("await")) {
            binary(SIGN);
            return new Expr.Opaque(line);
        }
        return trailers(atom());
    }

    private Expr trailers(Expr atom) {
        Expr expression = atom;
        for (int links = 0; links < CHAIN; links++) {
            int line = tokens.line();
            if (tokens.take(".")) {
                expression = new Expr.Attribute(expression, tokens.name(), line);
            } else if (tokens.take("(")) {
                expression = call(expression, atom.line());
            } else if (tokens.take("[")) {
                expression = new Expr.Subscript(expression, subscripts(), line);
            } else if (tokens.is(":=") && expression instanceof Expr.Name) {
                tokens.next();
                return one();
            } else {
                return expression;
            }
        }
        throw new Unreadable();
    }

    private Expr call(Expr function, int line) {
        List<Expr> arguments = new ArrayList<>();
        List<Expr.Keyword> keywords = new ArrayList<>();
        while (!tokens.take(")")) {
            if (tokens.take("**")) {
                keywords.add(new Expr.Keyword("", one()));
            } else if (tokens.is(Token.Kind.NAME) && tokens.peek(1).is("=")) {
                String name = tokens.name();
                tokens.next();
                keywords.add(new Expr.Keyword(name, one()));
            } else {
                Expr argument = one();
                if (comprehension()) {
                    arguments.add(new Expr.Opaque(line));
                    return new Expr.Call(function, arguments, keywords, line);
                }
                arguments.add(argument);
            }
            if (!tokens.take(",") && !tokens.is(")")) {
                throw new Unreadable();
            }
        }
        return new Expr.Call(function, arguments, keywords, line);
    }

    /** Takes {@code for … } to the closing bracket. */
    private boolean comprehension() {
        if (tokens.is("for") || tokens.is("async")) {
            tokens.closeBracket();
            return true;
        }
        return false;
    }

    private List<Expr> subscripts() {
        List<Expr> index = new ArrayList<>();
        while (!tokens.take("]")) {
            int line = tokens.line();
            Expr item = tokens.is(":") ? new Expr.Opaque(line) : one();
            if (tokens.is(":")) {
                tokens.closeBracket();
                return List.of(new Expr.Opaque(line));
            }
            index.add(item);
            if (!tokens.take(",") && !tokens.is("]")) {
                throw new Unreadable();
            }
        }
        return index;
    }

    private Expr atom() {
        Token token = tokens.next();
        int line = token.line();
        return switch (token.kind()) {
            case NAME ->
                switch (token.text()) {
                    case "None", "True", "False" -> new Expr.Constant(token.text(), line);
                    default -> new Expr.Name(token.text(), line);
                };
            case NUMBER -> new Expr.Numeral(token.text().replace("_", "").toLowerCase(Locale.ROOT), line);
            case STRING, FORMATTED -> text(token);
            case OPERATOR -> enclosed(token.text(), line);
            case NEWLINE, INDENT, DEDENT, END -> throw new Unreadable();
        };
    }

    private Expr enclosed(String open, int line) {
        return switch (open) {
            case "..." -> new Expr.Constant("...", line);
            case "(" -> items(open, ")", line);
            case "[" -> items(open, "]", line);
            case "{" -> braces(line);
            default -> throw new Unreadable();
        };
    }

    private Expr items(String open, String close, int line) {
        List<Expr> items = new ArrayList<>();
        boolean comma = false;
        while (!tokens.take(close)) {
            items.add(one());
            if (comprehension()) {
                return new Expr.Opaque(line);
            }
            comma = tokens.take(",");
            if (!comma && !tokens.is(close)) {
                throw new Unreadable();
            }
        }
        boolean grouped = open.equals("(") && items.size() == 1 && !comma;
        return grouped ? items.get(0) : new Expr.Items(open, items, line);
    }

    private Expr braces(int line) {
        List<Expr> keys = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        while (!tokens.take("}")) {
            boolean more = tokens.is("**");
            Expr key = one();
            if (more) {
                keys.add(new Expr.Opaque(line));
                values.add(key);
            } else if (tokens.take(":")) {
                keys.add(key);
                values.add(one());
            } else {
                values.add(key);
            }
            if (comprehension()) {
                return new Expr.Opaque(line);
            }
            if (!tokens.take(",") && !tokens.is("}")) {
                throw new Unreadable();
            }
        }
        return keys.isEmpty() && !values.isEmpty()
                ? new Expr.Items("{", values, line)
                : new Expr.Dictionary(keys, values, line);
    }

    /** Literals beside each other are one (section 2.4.2). */
    private Expr text(Token first) {
        List<Expr> parts = new ArrayList<>();
        parts(first, parts);
        while (tokens.is(Token.Kind.STRING) || tokens.is(Token.Kind.FORMATTED)) {
            parts(tokens.next(), parts);
        }
        StringBuilder whole = new StringBuilder();
        for (Expr part : parts) {
            if (!(part instanceof Expr.Text text)) {
                return new Expr.Formatted(parts, first.line());
            }
            whole.append(text.value());
        }
        return new Expr.Text(whole.toString(), first.line());
    }

    private static void parts(Token token, List<Expr> parts) {
        if (token.kind() == Token.Kind.STRING) {
            parts.add(new Expr.Text(token.text(), token.line()));
        } else {
            Fields.split(token.text(), token.line(), parts);
        }
    }

    /** An expression that is all of a text, or null when it is none. */
    static @Nullable Expr whole(String text) {
        Tokens tokens = new Tokens(Lexer.tokens(text));
        try {
            Expr expression = new Expressions(tokens).list();
            return tokens.is(Token.Kind.NEWLINE) ? expression : null;
        } catch (Unreadable none) {
            return null;
        }
    }
}
