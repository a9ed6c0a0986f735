package io.pacto.plugin.openapiinfer.huma.golang;

/**
 * A lexical token.
 *
 * @param kind what it is
 * @param text its text as written; for texts and runes the value without quotes and escapes
 * @param line where it starts, from 1
 */
record Token(Kind kind, String text, int line) {

    /** What a token is. */
    enum Kind {
        NAME,
        KEYWORD,
        OPERATOR,
        INTEGER,
        DECIMAL,
        RUNE,
        TEXT,
        END
    }

    /** Whether it is this operator or keyword. */
    boolean is(String word) {
        return (kind == Kind.OPERATOR || kind == Kind.KEYWORD) && text.equals(word);
    }

    /** Whether a line break behind it ends the statement (Go specification, "Semicolons"). */
    boolean endsStatement() {
        return switch (kind) {
            case NAME, INTEGER, DECIMAL, RUNE, TEXT -> true;
            case KEYWORD ->
                text.equals("break") || text.equals("continue") || text.equals("fallthrough") || text.equals("return");
            case OPERATOR ->
                text.equals("++") || text.equals("--") || text.equals(")") || text.equals("]") || text.equals("}");
            case END -> false;
        };
    }
}
