package io.pacto.plugin.openapiinfer.huma.golang;

import java.util.ArrayList;
import java.util.List;

/** Parses expressions. */
final class Expressions {

    /** From the loosest to the tightest (Go specification, "Operator precedence"). */
    private static final List<List<String>> PRECEDENCE = List.of(
            List.of("||"),
            List.of("&&"),
            List.of("==", "!=", "<", "<=", ">", ">="),
            List.of("+", "-", "|", "^"),
            List.of("*", "/", "%", "<<", ">>", "&", "&^"));

    private static final List<String> UNARY = List.of("+", "-", "!", "^", "&", "<-", "~");

    private final Cursor cursor;
    private final Parser parser;
    private final Types types;

    /** Off between {@code if} or {@code for} and its block, where a brace begins the block. */
    private boolean composites = true;

    Expressions(Cursor cursor, Parser parser) {
        this.cursor = cursor;
        this.parser = parser;
        this.types = new Types(cursor, this);
    }

    Expr type() throws GoSyntaxException {
        return types.type();
    }

    List<Expr.Param> params(String end) throws GoSyntaxException {
        return types.params(end);
    }

    Expr.Signature signature(List<Expr.Param> typeParams) throws GoSyntaxException {
        return types.signature(typeParams);
    }

    List<Expr> list() throws GoSyntaxException {
        List<Expr> list = new ArrayList<>();
        do {
            list.add(expression());
        } while (cursor.take(","));
        return list;
    }

    /** Sets whether composite literals of plain type names are read, and returns what it was. */
    boolean composites(boolean on) {
        boolean before = composites;
        composites = on;
        return before;
    }

    Expr expression() throws GoSyntaxException {
        return binary(0);
    }

    private Expr binary(int level) throws GoSyntaxException {
        if (level == PRECEDENCE.size()) {
            return unary();
        }
        Expr left = binary(level + 1);
        while (cursor.at(Token.Kind.OPERATOR)
                && PRECEDENCE.get(level).contains(cursor.peek().text())) {
            int line = cursor.line();
            String operator = cursor.next().text();
            left = new Expr.Binary(line, operator, left, binary(level + 1));
        }
        return left;
    }

    private Expr unary() throws GoSyntaxException {
        cursor.enter();
        try {
            int line = cursor.line();
            if (cursor.take("*")) {
                return new Expr.Star(line, unary());
            }
            if (cursor.at("<-") && cursor.peek(1).is("chan")) {
                return types.type();
            }
            if (cursor.at(Token.Kind.OPERATOR) && UNARY.contains(cursor.peek().text())) {
                String operator = cursor.next().text();
                return new Expr.Unary(line, operator, unary());
            }
            return primary();
        } finally {
            cursor.leave();
        }
    }

    private Expr primary() throws GoSyntaxException {
        Expr expr = operand();
        while (true) {
            int line = cursor.line();
            if (cursor.take(".")) {
                expr = selector(line, expr);
            } else if (cursor.take("[")) {
                expr = index(line, expr);
            } else if (cursor.take("(")) {
                expr = call(line, expr);
            } else if (cursor.at("{") && mayBeLiteral(expr)) {
                expr = composite(line, expr);
            } else {
                return expr;
            }
        }
    }

    private Expr selector(int line, Expr of) throws GoSyntaxException {
        if (!cursor.take("(")) {
            return new Expr.Selector(line, of, cursor.name());
        }
        Expr type = cursor.take("type") ? null : types.type();
        cursor.expect(")");
        return new Expr.Assertion(line, of, type);
    }

    private Expr index(int line, Expr of) throws GoSyntaxException {
        boolean before = composites(true);
        Expr low = cursor.at(":") ? null : expression();
        if (cursor.take(":")) {
            Expr high = cursor.at("]") || cursor.at(":") ? null : expression();
            if (cursor.take(":")) {
                expression();
            }
            cursor.expect("]");
            composites(before);
            return new Expr.Slicing(line, of, low, high);
        }
        List<Expr> arguments = new ArrayList<>();
        if (low != null) {
            arguments.add(low);
        }
        while (cursor.take(",") && !cursor.at("]")) {
            arguments.add(types.type());
        }
        cursor.expect("]");
        composites(before);
        return new Expr.Index(line, of, arguments);
    }

    private Expr call(int line, Expr function) throws GoSyntaxException {
        boolean before = composites(true);
        List<Expr> arguments = new ArrayList<>();
        boolean spread = false;
        while (!cursor.take(")")) {
            arguments.add(expression());
            spread = cursor.take("...");
            if (!cursor.take(",") && !cursor.at(")")) {
                throw cursor.wrong("expected , or )");
            }
        }
        composites(before);
        return new Expr.Call(line, function, arguments, spread);
    }

    private boolean mayBeLiteral(Expr expr) {
        if (expr instanceof Expr.ListType || expr instanceof Expr.MapType || expr instanceof Expr.StructType) {
            return true;
        }
        boolean named = expr instanceof Expr.Name
                || (expr instanceof Expr.Selector selector && selector.of() instanceof Expr.Name)
                || (expr instanceof Expr.Index index && mayBeLiteral(index.of()));
        return named && composites;
    }

    private Expr composite(int line, Expr type) throws GoSyntaxException {
        return new Expr.Composite(line, type, elements());
    }

    private List<Expr.Element> elements() throws GoSyntaxException {
        boolean before = composites(true);
        cursor.expect("{");
        List<Expr.Element> elements = new ArrayList<>();
        while (!cursor.take("}")) {
            Expr value = element();
            if (cursor.take(":")) {
                elements.add(new Expr.Element(value, element()));
            } else {
                elements.add(new Expr.Element(null, value));
            }
            if (!cursor.take(",") && !cursor.at("}")) {
                throw cursor.wrong("expected , or }");
            }
        }
        composites(before);
        return elements;
    }

    private Expr element() throws GoSyntaxException {
        if (!cursor.at("{")) {
            return expression();
        }
        cursor.enter();
        try {
            return new Expr.Composite(cursor.line(), null, elements());
        } finally {
            cursor.leave();
        }
    }

    private Expr operand() throws GoSyntaxException {
        int line = cursor.line();
        Token token = cursor.peek();
        switch (token.kind()) {
            case NAME -> {
                return new Expr.Name(line, cursor.next().text());
            }
            case INTEGER -> {
                return literal(Expr.Literal.Kind.INTEGER);
            }
            case DECIMAL -> {
                return literal(Expr.Literal.Kind.DECIMAL);
            }
            case RUNE -> {
                return literal(Expr.Literal.Kind.RUNE);
            }
            case TEXT -> {
                return literal(Expr.Literal.Kind.TEXT);
            }
            case KEYWORD, OPERATOR, END -> {
                if (cursor.at("func")) {
                    return function(line);
                }
                if (cursor.take("(")) {
                    boolean before = composites(true);
                    Expr inner = expression();
                    cursor.expect(")");
                    composites(before);
                    return inner;
                }
                return types.literalType();
            }
        }
        throw cursor.wrong("expected an expression");
    }

    private Expr literal(Expr.Literal.Kind kind) {
        Token token = cursor.next();
        return new Expr.Literal(token.line(), kind, token.text());
    }

    private Expr function(int line) throws GoSyntaxException {
        cursor.expect("func");
        Expr.Signature signature = types.signature(List.of());
        if (!cursor.at("{")) {
            return new Expr.FunctionType(line, signature);
        }
        boolean before = composites(true);
        List<Stmt> body = parser.body();
        composites(before);
        return new Expr.Function(line, signature, body);
    }
}
