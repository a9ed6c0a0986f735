package io.pacto.plugin.openapiinfer.huma.golang;

import java.util.ArrayList;
import java.util.List;

/** Parses types and signatures. */
final class Types {

    private final Cursor cursor;
    private final Expressions expressions;

    Types(Cursor cursor, Expressions expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    Expr type() throws GoSyntaxException {
        cursor.enter();
        try {
            int line = cursor.line();
            if (cursor.take("(")) {
                Expr inner = type();
                cursor.expect(")");
                return inner;
            }
            if (cursor.take("*")) {
                return new Expr.Star(line, type());
            }
            if (cursor.at(Token.Kind.NAME)) {
                return named(line);
            }
            if (cursor.take("func")) {
                return new Expr.FunctionType(line, signature(List.of()));
            }
            return literalType();
        } finally {
            cursor.leave();
        }
    }

    private Expr named(int line) throws GoSyntaxException {
        Expr name = new Expr.Name(line, cursor.name());
        if (cursor.take(".")) {
            name = new Expr.Selector(line, name, cursor.name());
        }
        if (cursor.at("[") && !cursor.peek(1).is("]")) {
            cursor.next();
            List<Expr> arguments = new ArrayList<>();
            while (!cursor.take("]")) {
                arguments.add(type());
                if (!cursor.take(",") && !cursor.at("]")) {
                    throw cursor.wrong("expected , or ]");
                }
            }
            return new Expr.Index(line, name, arguments);
        }
        return name;
    }

    /** A type that begins with a bracket or a keyword. */
    Expr literalType() throws GoSyntaxException {
        int line = cursor.line();
        if (cursor.take("[")) {
            return listType(line);
        }
        if (cursor.take("map")) {
            cursor.expect("[");
            Expr key = type();
            cursor.expect("]");
            return new Expr.MapType(line, key, type());
        }
        if (cursor.take("struct")) {
            return struct(line);
        }
        if (cursor.take("interface")) {
            return interfaceType(line);
        }
        if (cursor.take("chan")) {
            cursor.take("<-");
            return new Expr.ChanType(line, type());
        }
        if (cursor.take("<-")) {
            cursor.expect("chan");
            return new Expr.ChanType(line, type());
        }
        throw cursor.wrong("expected an expression or a type");
    }

    private Expr listType(int line) throws GoSyntaxException {
        if (cursor.take("]")) {
            return new Expr.ListType(line, null, false, type());
        }
        if (cursor.take("...")) {
            cursor.expect("]");
            return new Expr.ListType(line, null, true, type());
        }
        boolean before = expressions.composites(true);
        Expr length = expressions.expression();
        expressions.composites(before);
        cursor.expect("]");
        return new Expr.ListType(line, length, false, type());
    }

    private Expr struct(int line) throws GoSyntaxException {
        cursor.expect("{");
        List<Expr.Field> fields = new ArrayList<>();
        while (!cursor.take("}")) {
            fields.add(field());
            if (!cursor.take(";") && !cursor.at("}")) {
                throw cursor.wrong("expected end of field");
            }
        }
        return new Expr.StructType(line, fields);
    }

    private Expr.Field field() throws GoSyntaxException {
        int line = cursor.line();
        List<String> names = new ArrayList<>();
        Expr type;
        if (isEmbedded()) {
            type = type();
        } else {
            do {
                names.add(cursor.name());
            } while (cursor.take(","));
            type = type();
        }
        String tag = cursor.at(Token.Kind.TEXT) ? cursor.next().text() : "";
        return new Expr.Field(line, names, type, tag);
    }

    /** An embedded field is a type name, perhaps of a package, perhaps instantiated, perhaps a pointer. */
    private boolean isEmbedded() {
        if (cursor.at("*") || cursor.at("(")) {
            return true;
        }
        Token second = cursor.peek(1);
        if (second.is(".") || second.is(";") || second.is("}") || second.kind() == Token.Kind.TEXT) {
            return true;
        }
        // Name[T]: embedded generic; name []T and name [4]T: a field that is a list.
        return second.is("[") && cursor.peek(2).kind() == Token.Kind.NAME && endsField(closing(1) + 1);
    }

    /** Where the bracket ahead is closed. */
    private int closing(int open) {
        int depth = 0;
        int ahead = open;
        while (cursor.peek(ahead).kind() != Token.Kind.END) {
            if (cursor.peek(ahead).is("[")) {
                depth++;
            } else if (cursor.peek(ahead).is("]") && --depth == 0) {
                return ahead;
            }
            ahead++;
        }
        return ahead;
    }

    private boolean endsField(int ahead) {
        Token token = cursor.peek(ahead);
        return token.is(";") || token.is("}") || token.kind() == Token.Kind.TEXT;
    }

    private Expr interfaceType(int line) throws GoSyntaxException {
        cursor.expect("{");
        List<Expr.Method> methods = new ArrayList<>();
        List<Expr> embedded = new ArrayList<>();
        while (!cursor.take("}")) {
            if (cursor.at(Token.Kind.NAME) && cursor.peek(1).is("(")) {
                String name = cursor.name();
                methods.add(new Expr.Method(name, signature(List.of())));
            } else {
                embedded.add(union());
            }
            if (!cursor.take(";") && !cursor.at("}")) {
                throw cursor.wrong("expected end of method");
            }
        }
        return new Expr.InterfaceType(line, methods, embedded);
    }

    /** A type set such as {@code ~int | string}; what it holds never matters here, so the last term stands for it. */
    private Expr union() throws GoSyntaxException {
        Expr last;
        do {
            cursor.take("~");
            last = type();
        } while (cursor.take("|"));
        return last;
    }

    Expr.Signature signature(List<Expr.Param> typeParams) throws GoSyntaxException {
        cursor.expect("(");
        List<Expr.Param> params = params(")");
        List<Expr.Param> results = List.of();
        if (cursor.take("(")) {
            results = params(")");
        } else if (startsType()) {
            results = List.of(new Expr.Param("", type()));
        }
        return new Expr.Signature(typeParams, params, results);
    }

    private boolean startsType() {
        return cursor.at(Token.Kind.NAME)
                || cursor.at("*")
                || cursor.at("[")
                || cursor.at("func")
                || cursor.at("map")
                || cursor.at("chan")
                || cursor.at("<-")
                || cursor.at("struct")
                || cursor.at("interface");
    }

    /** Reads up to the closing bracket. Names without a type of their own take the type behind them. */
    List<Expr.Param> params(String end) throws GoSyntaxException {
        List<Expr> first = new ArrayList<>();
        List<Expr> second = new ArrayList<>();
        boolean named = false;
        boolean constraint = end.equals("]");
        while (!cursor.take(end)) {
            Expr lone = param();
            if (cursor.at(",") || cursor.at(end)) {
                first.add(lone);
                second.add(lone);
            } else {
                named = true;
                first.add(lone);
                second.add(constraint ? union() : param());
            }
            if (!cursor.take(",") && !cursor.at(end)) {
                throw cursor.wrong("expected , or " + end);
            }
        }
        return grouped(first, second, named);
    }

    private Expr param() throws GoSyntaxException {
        int line = cursor.line();
        if (cursor.take("...")) {
            return new Expr.Variadic(line, type());
        }
        // A lone name in front of a type must not swallow the bracket of a list type: "ids []string".
        if (cursor.at(Token.Kind.NAME) && cursor.peek(1).is("[") && isListBehindName()) {
            return new Expr.Name(line, cursor.name());
        }
        return type();
    }

    private boolean isListBehindName() {
        int close = closing(1);
        Token behind = cursor.peek(close + 1);
        return !behind.is(",") && !behind.is(")") && !behind.is("]") && !behind.is(".");
    }

    private static List<Expr.Param> grouped(List<Expr> first, List<Expr> second, boolean named) {
        List<Expr.Param> params = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            if (!named) {
                params.add(new Expr.Param("", first.get(i)));
                continue;
            }
            int typed = i;
            while (typed < second.size() - 1 && first.get(typed) == second.get(typed)) {
                typed++;
            }
            String name = first.get(i) instanceof Expr.Name n ? n.text() : "";
            params.add(new Expr.Param(name, second.get(typed)));
        }
        return params;
    }
}
