package io.pacto.plugin.openapiinfer.fastapi.python;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the statements of a module. A statement it does not understand is passed over with its block. */
public final class PythonParser {

    /** Deeper nesting is nobody's handwriting, and would exhaust the stack. */
    private static final int DEPTH = 60;

    private final Tokens tokens;
    private final Expressions expressions;
    private int depth;

    private PythonParser(String text) {
        tokens = new Tokens(Lexer.tokens(text));
        expressions = new Expressions(tokens);
    }

    /**
     * Reads a module.
     *
     * @param text its source
     * @return its statements
     */
    public static List<Stmt> module(String text) {
        PythonParser parser = new PythonParser(text);
        List<Stmt> body = new ArrayList<>();
        while (!parser.tokens.is(Token.Kind.END)) {
            parser.statement(body);
        }
        return body;
    }

    /**
     * Reads an expression written inside a string, as annotations may be.
     *
     * @param text its source
     * @return the expression, or null when it is none
     */
    public static @Nullable Expr expression(String text) {
        return Expressions.whole(text.strip());
    }

    private void statement(List<Stmt> body) {
        if (tokens.take(Token.Kind.NEWLINE) || tokens.take(Token.Kind.DEDENT) || tokens.take(Token.Kind.INDENT)) {
            return;
        }
        int before = tokens.mark();
        int kept = body.size();
        try {
            compound(body);
        } catch (Unreadable unknown) {
            tokens.back(before);
            while (body.size() > kept) {
                body.remove(body.size() - 1);
            }
            tokens.skipStatement();
        }
    }

    private void compound(List<Stmt> body) {
        List<Expr> decorators = new ArrayList<>();
        while (tokens.take("@")) {
            decorators.add(expressions.one());
            if (!tokens.take(Token.Kind.NEWLINE)) {
                throw new Unreadable();
            }
        }
        int line = tokens.line();
        String word = tokens.is("async") ? tokens.peek(1).text() : tokens.peek().text();
        switch (tokens.is(Token.Kind.NAME) ? word : "") {
            case "def" -> {
                tokens.take("async");
                tokens.next();
                body.add(function(decorators, line));
            }
            case "class" -> {
                tokens.next();
                body.add(classDef(decorators, line));
            }
            case "for" -> {
                tokens.take("async");
                tokens.next();
                Expr target = expressions.target();
                tokens.expect("in");
                Expr values = expressions.list();
                body.add(new Stmt.For(target, values, block(), line));
            }
            case "if", "elif", "else", "try", "except", "finally", "while", "with" -> {
                tokens.take("async");
                tokens.next();
                tokens.skipTo(":");
                body.add(new Stmt.Block(word, block(), line));
            }
            default -> simple(body);
        }
    }

    private Stmt function(List<Expr> decorators, int line) {
        String name = tokens.name();
        typeParameters();
        tokens.expect("(");
        List<Stmt.Param> parameters = new ArrayList<>();
        while (!tokens.take(")")) {
            parameter(parameters);
            if (!tokens.take(",") && !tokens.is(")")) {
                throw new Unreadable();
            }
        }
        Expr returns = tokens.take("->") ? expressions.list() : null;
        return new Stmt.FunctionDef(name, parameters, returns, decorators, block(), line);
    }

    private void parameter(List<Stmt.Param> parameters) {
        int line = tokens.line();
        if (tokens.take("/")) {
            return;
        }
        String stars = tokens.take("**") ? "**" : tokens.take("*") ? "*" : "";
        if (stars.equals("*") && tokens.is(",")) {
            return;
        }
        String name = tokens.name();
        Expr annotation = tokens.take(":") ? expressions.one() : null;
        Expr value = tokens.take("=") ? expressions.one() : null;
        parameters.add(new Stmt.Param(name, stars, annotation, value, line));
    }

    private Stmt classDef(List<Expr> decorators, int line) {
        String name = tokens.name();
        List<Expr> bases = new ArrayList<>();
        List<Expr> own = typeParameters();
        if (!own.isEmpty()) {
            bases.add(new Expr.Subscript(new Expr.Name("Generic", line), own, line));
        }
        List<Expr.Keyword> keywords = new ArrayList<>();
        if (tokens.take("(")) {
            while (!tokens.take(")")) {
                if (tokens.is(Token.Kind.NAME) && tokens.peek(1).is("=")) {
                    String key = tokens.name();
                    tokens.next();
                    keywords.add(new Expr.Keyword(key, expressions.one()));
                } else {
                    bases.add(expressions.one());
                }
                if (!tokens.take(",") && !tokens.is(")")) {
                    throw new Unreadable();
                }
            }
        }
        return new Stmt.ClassDef(name, bases, keywords, decorators, block(), line);
    }

    /** PEP 695: {@code class Page[T: Base]}. */
    private List<Expr> typeParameters() {
        List<Expr> names = new ArrayList<>();
        if (tokens.take("[")) {
            while (!tokens.take("]")) {
                while (tokens.take("*") || tokens.take("**")) {
                    // A variadic parameter is a name like any other.
                }
                int line = tokens.line();
                names.add(new Expr.Name(tokens.name(), line));
                if (tokens.take(":") || tokens.take("=")) {
                    expressions.one();
                }
                if (tokens.take("=")) {
                    expressions.one();
                }
                if (!tokens.take(",") && !tokens.is("]")) {
                    throw new Unreadable();
                }
            }
        }
        return names;
    }

    private List<Stmt> block() {
        tokens.expect(":");
        List<Stmt> body = new ArrayList<>();
        if (depth >= DEPTH) {
            throw new Unreadable();
        }
        depth++;
        try {
            if (!tokens.take(Token.Kind.NEWLINE)) {
                simple(body);
            } else if (tokens.take(Token.Kind.INDENT)) {
                while (!tokens.take(Token.Kind.DEDENT) && !tokens.is(Token.Kind.END)) {
                    statement(body);
                }
            }
            return body;
        } finally {
            depth--;
        }
    }

    private void simple(List<Stmt> body) {
        do {
            if (tokens.is(Token.Kind.NEWLINE)) {
                break;
            }
            small(body);
        } while (tokens.take(";"));
        if (!tokens.take(Token.Kind.NEWLINE)) {
            throw new Unreadable();
        }
    }

    private void small(List<Stmt> body) {
        int line = tokens.line();
        if (tokens.is("import") || tokens.is("from")) {
            Imports.read(tokens, body);
        } else if (tokens.take("return")) {
            body.add(
                    new Stmt.Return(tokens.is(Token.Kind.NEWLINE) || tokens.is(";") ? null : expressions.list(), line));
        } else if (isOther(tokens.peek())
                && !tokens.peek(1).is("=")
                && !tokens.peek(1).is(".")) {
            while (!tokens.is(Token.Kind.NEWLINE) && !tokens.is(";") && !tokens.is(Token.Kind.END)) {
                tokens.next();
            }
        } else if (tokens.is("type") && tokens.peek(1).kind() == Token.Kind.NAME) {
            tokens.next();
            Expr name = new Expr.Name(tokens.name(), line);
            typeParameters();
            tokens.expect("=");
            body.add(new Stmt.Assign(List.of(name), null, expressions.one(), line));
        } else {
            assignment(body, line);
        }
    }

    private static boolean isOther(Token token) {
        return switch (token.kind() == Token.Kind.NAME ? token.text() : "") {
            case "pass", "break", "continue", "raise", "global", "nonlocal", "assert", "del" -> true;
            default -> false;
        };
    }

    private void assignment(List<Stmt> body, int line) {
        Expr first = expressions.list();
        if (tokens.take(":")) {
            Expr annotation = expressions.one();
            Expr value = tokens.take("=") ? expressions.list() : null;
            body.add(new Stmt.Assign(List.of(first), annotation, value, line));
            return;
        }
        if (!tokens.is("=")) {
            if (tokens.is(Token.Kind.OPERATOR) && tokens.peek().text().endsWith("=")) {
                tokens.next();
                expressions.list();
            }
            body.add(new Stmt.Bare(first, line));
            return;
        }
        List<Expr> chain = new ArrayList<>(List.of(first));
        while (tokens.take("=")) {
            chain.add(expressions.list());
        }
        body.add(new Stmt.Assign(chain.subList(0, chain.size() - 1), null, chain.get(chain.size() - 1), line));
    }
}
