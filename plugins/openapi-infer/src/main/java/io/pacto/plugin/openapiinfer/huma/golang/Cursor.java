package io.pacto.plugin.openapiinfer.huma.golang;

import java.util.List;

/** Walks along the tokens of a file and keeps watch over the depth of nesting. */
final class Cursor {

    /** Deeper than any program people write, and shallow enough for the stack of a thread. */
    private static final int DEEPEST = 300;

    private final List<Token> tokens;
    private int at;
    private int depth;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    int line() {
        return peek().line();
    }

    boolean at(String word) {
        return peek().is(word);
    }

    boolean at(Token.Kind kind) {
        return peek().kind() == kind;
    }

    Token next() {
        Token token = peek();
        if (at < tokens.size() - 1) {
            at++;
        }
        return token;
    }

    boolean take(String word) {
        boolean there = at(word);
        if (there) {
            next();
        }
        return there;
    }

    void expect(String word) throws GoSyntaxException {
        if (!take(word)) {
            throw wrong("expected " + word);
        }
    }

    String name() throws GoSyntaxException {
        if (!at(Token.Kind.NAME)) {
            throw wrong("expected a name");
        }
        return next().text();
    }

    GoSyntaxException wrong(String what) {
        Token token = peek();
        String found = token.kind() == Token.Kind.END ? "end of file" : token.text();
        return new GoSyntaxException(token.line(), what + ", found " + shorten(found));
    }

    /** Called on the way into a construct that may hold others of its kind; {@link #leave} on the way out. */
    void enter() throws GoSyntaxException {
        if (++depth > DEEPEST) {
            throw new GoSyntaxException(line(), "nested more than " + DEEPEST + " levels deep");
        }
    }

    void leave() {
        depth--;
    }

    private static String shorten(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
