package io.pacto.plugin.openapiinfer.fastapi.python;

/**
 * A token of Python (Python Language Reference, chapter 2).
 *
 * @param kind what it is
 * @param text its text; the content of a string, with escapes resolved
 * @param line its line, from 1
 */
record Token(Kind kind, String text, int line) {

    enum Kind {
        NAME,
        NUMBER,
        STRING,
        /** A string with replacement fields; the text is what stands between its quotes. */
        FORMATTED,
        OPERATOR,
        NEWLINE,
        INDENT,
        DEDENT,
        END
    }

    boolean is(String operatorOrWord) {
        return (kind == Kind.OPERATOR || kind == Kind.NAME) && text.equals(operatorOrWord);
    }
}
