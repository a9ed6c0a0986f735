package io.pacto.plugin.openapiinfer.fastapi.python;

import java.util.List;

/** Tokens and a place among them. */
final class Tokens {

    private final List<Token> all;
    private int at;

    Tokens(List<Token> all) {
        this.all = all;
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return all.get(Math.min(at + ahead, all.size() - 1));
    }

    Token next() {
        Token token = peek();
        at++;
        return token;
    }

    int line() {
        return peek().line();
    }

    boolean is(String text) {
        return peek().is(text);
    }

    boolean is(Token.Kind kind) {
        return peek().kind() == kind;
    }

    boolean take(String text) {
        if (is(text)) {
            at++;
            return true;
        }
        return false;
    }

    boolean take(Token.Kind kind) {
        if (is(kind)) {
            at++;
            return true;
        }
        return false;
    }

    void expect(String text) {
        if (!take(text)) {
            throw new Unreadable();
        }
    }

    String name() {
        if (!is(Token.Kind.NAME)) {
            throw new Unreadable();
        }
        return next().text();
    }

    int mark() {
        return at;
    }

    void back(int mark) {
        at = mark;
    }

    /** Moves behind the bracket that closes the one just taken. */
    void closeBracket() {
        int depth = 1;
        while (depth > 0 && !is(Token.Kind.END)) {
            Token token = next();
            if (token.is("(") || token.is("[") || token.is("{")) {
                depth++;
            } else if (token.is(")") || token.is("]") || token.is("}")) {
                depth--;
            }
        }
    }

    /** Moves before a word or operator outside brackets, or to the end of the line. */
    void skipTo(String text) {
        while (!is(text) && !is(Token.Kind.NEWLINE) && !is(Token.Kind.END)) {
            if (is("(") || is("[") || is("{")) {
                at++;
                closeBracket();
            } else {
                at++;
            }
        }
    }

    /** Moves behind a statement that is not understood, and the block that belongs to it. */
    void skipStatement() {
        while (!is(Token.Kind.NEWLINE) && !is(Token.Kind.END)) {
            at++;
        }
        take(Token.Kind.NEWLINE);
        int depth = 0;
        while (is(Token.Kind.INDENT) || (depth > 0 && !is(Token.Kind.END))) {
            Token token = next();
            if (token.kind() == Token.Kind.INDENT) {
                depth++;
            } else if (token.kind() == Token.Kind.DEDENT) {
                depth--;
                if (depth == 0) {
                    return;
                }
            }
        }
    }
}
