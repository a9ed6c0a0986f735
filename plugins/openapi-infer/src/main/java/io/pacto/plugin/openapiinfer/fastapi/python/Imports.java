package io.pacto.plugin.openapiinfer.fastapi.python;

import java.util.ArrayList;
import java.util.List;

/** Reads import statements. */
final class Imports {

    private Imports() {}

    static void read(Tokens tokens, List<Stmt> body) {
        int line = tokens.line();
        if (tokens.take("import")) {
            do {
                String module = dotted(tokens);
                String bound = tokens.take("as") ? tokens.name() : "";
                body.add(new Stmt.Import(module, 0, List.of(), bound, line));
            } while (tokens.take(","));
            return;
        }
        tokens.next();
        int level = 0;
        while (tokens.is(".") || tokens.is("...")) {
            level += tokens.next().text().length();
        }
        String module = tokens.is("import") ? "" : dotted(tokens);
        tokens.expect("import");
        body.add(new Stmt.Import(module, level, names(tokens), "", line));
    }

    private static List<Stmt.Alias> names(Tokens tokens) {
        if (tokens.take("*")) {
            return List.of(new Stmt.Alias("*", "*"));
        }
        boolean enclosed = tokens.take("(");
        List<Stmt.Alias> names = new ArrayList<>();
        do {
            if (enclosed && tokens.is(")")) {
                break;
            }
            String name = tokens.name();
            names.add(new Stmt.Alias(name, tokens.take("as") ? tokens.name() : name));
        } while (tokens.take(","));
        if (enclosed) {
            tokens.expect(")");
        }
        return names;
    }

    private static String dotted(Tokens tokens) {
        StringBuilder name = new StringBuilder(tokens.name());
        while (tokens.take(".")) {
            name.append('.').append(tokens.name());
        }
        return name.toString();
    }
}
