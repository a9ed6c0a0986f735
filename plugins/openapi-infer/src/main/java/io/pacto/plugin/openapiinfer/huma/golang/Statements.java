package io.pacto.plugin.openapiinfer.huma.golang;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses statements. */
final class Statements {

    private static final List<String> ASSIGNMENTS =
            List.of("=", ":=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "&^=");

    private final Cursor cursor;
    private final Expressions expressions;
    private final Parser parser;

    Statements(Cursor cursor, Expressions expressions, Parser parser) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.parser = parser;
    }

    List<Stmt> block() throws GoSyntaxException {
        cursor.expect("{");
        List<Stmt> body = until("}");
        cursor.expect("}");
        return body;
    }

    private List<Stmt> until(String... ends) throws GoSyntaxException {
        cursor.enter();
        try {
            List<Stmt> body = new ArrayList<>();
            while (!isOneOf(ends)) {
                if (cursor.at(Token.Kind.END)) {
                    throw cursor.wrong("expected }");
                }
                if (!cursor.take(";")) {
                    statement(body);
                }
            }
            return body;
        } finally {
            cursor.leave();
        }
    }

    private boolean isOneOf(String... words) {
        for (String word : words) {
            if (cursor.at(word)) {
                return true;
            }
        }
        return false;
    }

    private void statement(List<Stmt> into) throws GoSyntaxException {
        int line = cursor.line();
        if (isOneOf("var", "const", "type")) {
            List<Decl> declarations = new ArrayList<>();
            parser.declaration(declarations);
            into.add(new Stmt.Declare(line, declarations));
        } else if (cursor.at("{")) {
            into.add(new Stmt.Block(line, block()));
        } else if (cursor.take("return")) {
            boolean none = cursor.at(";") || cursor.at("}");
            into.add(new Stmt.Return(line, none ? List.of() : expressions.list()));
        } else if (cursor.at("if")) {
            into.add(conditional());
        } else if (cursor.take("for")) {
            into.add(loop(line));
        } else if (cursor.take("switch") || cursor.take("select")) {
            into.add(choice(line));
        } else if (isOneOf("go", "defer")) {
            boolean deferred = cursor.next().text().equals("defer");
            into.add(new Stmt.Later(line, deferred, expressions.expression()));
        } else if (isOneOf("break", "continue", "goto", "fallthrough")) {
            String word = cursor.next().text();
            if (cursor.at(Token.Kind.NAME)) {
                cursor.next();
            }
            into.add(new Stmt.Jump(line, word));
        } else if (cursor.at(Token.Kind.NAME) && cursor.peek(1).is(":")) {
            cursor.next();
            cursor.next();
        } else {
            into.add(simple());
        }
    }

    private Stmt simple() throws GoSyntaxException {
        int line = cursor.line();
        List<Expr> left = expressions.list();
        if (cursor.at(Token.Kind.OPERATOR) && ASSIGNMENTS.contains(cursor.peek().text())) {
            String operator = cursor.next().text();
            return new Stmt.Assign(line, left, operator, expressions.list());
        }
        if (isOneOf("++", "--")) {
            String operator = cursor.next().text().equals("++") ? "+=" : "-=";
            return new Stmt.Assign(
                    line, left, operator, List.of(new Expr.Literal(line, Expr.Literal.Kind.INTEGER, "1")));
        }
        if (cursor.take("<-")) {
            return new Stmt.Run(line, expressions.expression());
        }
        return new Stmt.Run(line, left.get(0));
    }

    private Stmt conditional() throws GoSyntaxException {
        int line = cursor.line();
        cursor.expect("if");
        boolean before = expressions.composites(false);
        Stmt init = cursor.at(";") ? null : simple();
        Expr condition;
        if (cursor.take(";")) {
            condition = expressions.expression();
        } else if (init instanceof Stmt.Run run) {
            condition = run.expression();
            init = null;
        } else {
            throw cursor.wrong("expected a condition");
        }
        expressions.composites(before);
        List<Stmt> then = block();
        Stmt otherwise = null;
        if (cursor.take("else")) {
            cursor.enter();
            otherwise = cursor.at("if") ? conditional() : new Stmt.Block(cursor.line(), block());
            cursor.leave();
        }
        return new Stmt.If(line, init, condition, then, otherwise);
    }

    private Stmt loop(int line) throws GoSyntaxException {
        boolean before = expressions.composites(false);
        Stmt init = null;
        Expr condition = null;
        Stmt post = null;
        if (cursor.take("range")) {
            Expr over = expressions.expression();
            expressions.composites(before);
            return new Stmt.Range(line, List.of(), over, block());
        }
        if (!cursor.at("{")) {
            init = cursor.at(";") ? null : rangeOrSimple();
            if (init instanceof Stmt.Range range) {
                expressions.composites(before);
                return new Stmt.Range(line, range.names(), range.over(), block());
            }
            if (cursor.take(";")) {
                condition = cursor.at(";") ? null : expressions.expression();
                cursor.expect(";");
                post = cursor.at("{") ? null : simple();
            } else if (init instanceof Stmt.Run run) {
                condition = run.expression();
                init = null;
            }
        }
        expressions.composites(before);
        return new Stmt.For(line, init, condition, post, block());
    }

    private Stmt rangeOrSimple() throws GoSyntaxException {
        int line = cursor.line();
        int ahead = 0;
        while (!isHeaderEnd(ahead)) {
            if (cursor.peek(ahead).is("range")) {
                List<Expr> names = expressions.list();
                cursor.next();
                cursor.expect("range");
                return new Stmt.Range(line, names, expressions.expression(), List.of());
            }
            ahead++;
        }
        return simple();
    }

    private boolean isHeaderEnd(int ahead) {
        Token token = cursor.peek(ahead);
        return token.is("{") || token.is(";") || token.kind() == Token.Kind.END;
    }

    private Stmt choice(int line) throws GoSyntaxException {
        boolean before = expressions.composites(false);
        Stmt init = null;
        Stmt tag = null;
        if (!cursor.at("{")) {
            tag = cursor.at(";") ? null : simple();
            if (cursor.take(";")) {
                init = tag;
                tag = cursor.at("{") ? null : simple();
            }
        }
        expressions.composites(before);
        cursor.expect("{");
        List<Stmt.Case> cases = new ArrayList<>();
        while (!cursor.take("}")) {
            cases.add(oneCase());
        }
        return new Stmt.Switch(line, init, tag, cases);
    }

    private Stmt.Case oneCase() throws GoSyntaxException {
        List<Expr> values = List.of();
        @Nullable Stmt communication = null;
        if (!cursor.take("default")) {
            cursor.expect("case");
            values = new ArrayList<>();
            do {
                values.add(expressions.expression());
            } while (cursor.take(","));
            if (cursor.at(Token.Kind.OPERATOR)
                    && ASSIGNMENTS.contains(cursor.peek().text())) {
                int line = cursor.line();
                String operator = cursor.next().text();
                communication = new Stmt.Assign(line, values, operator, expressions.list());
                values = List.of();
            } else if (cursor.take("<-")) {
                expressions.expression();
            }
        }
        cursor.expect(":");
        return new Stmt.Case(values, communication, until("case", "default", "}"));
    }
}
