package io.pacto.plugin.openapiinfer.huma.golang;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses a file and its declarations. */
final class Parser {

    private final Cursor cursor;
    private final Expressions expressions;
    private final Statements statements;

    Parser(List<Token> tokens) {
        this.cursor = new Cursor(tokens);
        this.expressions = new Expressions(cursor, this);
        this.statements = new Statements(cursor, expressions, this);
    }

    GoFile file(String path) throws GoSyntaxException {
        cursor.expect("package");
        String name = cursor.name();
        cursor.expect(";");
        List<GoFile.Import> imports = new ArrayList<>();
        while (cursor.take("import")) {
            imports(imports);
            cursor.take(";");
        }
        List<Decl> declarations = new ArrayList<>();
        while (!cursor.at(Token.Kind.END)) {
            declaration(declarations);
            if (!cursor.take(";") && !cursor.at(Token.Kind.END)) {
                throw cursor.wrong("expected end of declaration");
            }
        }
        return new GoFile(path, name, imports, declarations);
    }

    List<Stmt> body() throws GoSyntaxException {
        return statements.block();
    }

    private void imports(List<GoFile.Import> imports) throws GoSyntaxException {
        if (!cursor.take("(")) {
            imports.add(oneImport());
            return;
        }
        while (!cursor.take(")")) {
            imports.add(oneImport());
            cursor.take(";");
        }
    }

    private GoFile.Import oneImport() throws GoSyntaxException {
        String name = "";
        if (cursor.at(Token.Kind.NAME) || cursor.at(".")) {
            name = cursor.next().text();
        }
        if (!cursor.at(Token.Kind.TEXT)) {
            throw cursor.wrong("expected an import path");
        }
        return new GoFile.Import(name, cursor.next().text());
    }

    /** Parses a declaration; one keyword may declare several. */
    void declaration(List<Decl> into) throws GoSyntaxException {
        int line = cursor.line();
        if (cursor.take("func")) {
            into.add(function(line));
        } else if (cursor.take("type")) {
            group(() -> into.add(type()));
        } else if (cursor.take("var")) {
            group(() -> into.add(values(false, 0, null)));
        } else if (cursor.take("const")) {
            constants(into);
        } else {
            throw cursor.wrong("expected a declaration");
        }
    }

    private void constants(List<Decl> into) throws GoSyntaxException {
        int[] iota = {0};
        Decl.@Nullable Values[] before = {null};
        group(() -> {
            Decl.Values values = values(true, iota[0]++, before[0]);
            before[0] = values;
            into.add(values);
        });
    }

    /** One declaration of a group. */
    private interface Part {
        void parse() throws GoSyntaxException;
    }

    private void group(Part part) throws GoSyntaxException {
        if (!cursor.take("(")) {
            part.parse();
            return;
        }
        while (!cursor.take(")")) {
            part.parse();
            if (!cursor.take(";") && !cursor.at(")")) {
                throw cursor.wrong("expected end of declaration");
            }
        }
    }

    private Decl.Values values(boolean constant, int iota, Decl.@Nullable Values before) throws GoSyntaxException {
        int line = cursor.line();
        List<String> names = new ArrayList<>();
        do {
            names.add(cursor.name());
        } while (cursor.take(","));
        Expr type = null;
        if (!cursor.at("=") && !cursor.at(";") && !cursor.at(")")) {
            type = expressions.type();
        }
        List<Expr> values = cursor.take("=") ? expressions.list() : List.of();
        if (constant && values.isEmpty() && type == null && before != null) {
            return new Decl.Values(line, true, names, before.type(), before.values(), iota);
        }
        return new Decl.Values(line, constant, names, type, values, iota);
    }

    private Decl.Type type() throws GoSyntaxException {
        int line = cursor.line();
        String name = cursor.name();
        List<Expr.Param> params = List.of();
        if (startsTypeParams()) {
            cursor.next();
            params = expressions.params("]");
        }
        boolean alias = cursor.take("=");
        return new Decl.Type(line, name, params, alias, expressions.type());
    }

    /** Tells {@code [P any]} from the length of an array, {@code [size / 2]}, without looking names up. */
    private boolean startsTypeParams() {
        if (!cursor.at("[") || cursor.peek(1).kind() != Token.Kind.NAME) {
            return false;
        }
        Token second = cursor.peek(2);
        if (second.is("*")) {
            return cursor.peek(3).kind() == Token.Kind.NAME;
        }
        return second.kind() == Token.Kind.NAME
                || second.kind() == Token.Kind.KEYWORD
                || second.is(",")
                || second.is("~")
                || second.is("[");
    }

    private Decl.Func function(int line) throws GoSyntaxException {
        Expr.Param receiver = null;
        if (cursor.take("(")) {
            List<Expr.Param> receivers = expressions.params(")");
            if (receivers.size() != 1) {
                throw cursor.wrong("expected one receiver");
            }
            receiver = receivers.get(0);
        }
        String name = cursor.name();
        List<Expr.Param> typeParams = List.of();
        if (cursor.take("[")) {
            typeParams = expressions.params("]");
        }
        Expr.Signature signature = expressions.signature(typeParams);
        List<Stmt> body = cursor.at("{") ? statements.block() : null;
        return new Decl.Func(line, name, receiver, signature, body);
    }
}
