package io.pacto.plugin.openapiinfer.fastapi.program;

import io.pacto.plugin.openapiinfer.fastapi.python.Stmt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of a module, class or function, and of what is around it. */
public final class Scope {

    private final String file;
    private final @Nullable Scope outer;
    private final List<Stmt> body;
    private final Map<String, Stmt> names = new LinkedHashMap<>();
    private final List<Stmt.Import> stars = new ArrayList<>();

    private Scope(String file, @Nullable Scope outer, List<Stmt> body) {
        this.file = file;
        this.outer = outer;
        this.body = body;
        bind(body);
    }

    static Scope ofModule(String file, List<Stmt> body) {
        return new Scope(file, null, body);
    }

    /**
     * The names inside a function or class.
     *
     * @param statements its body
     * @return the scope within this one
     */
    public Scope inside(List<Stmt> statements) {
        return new Scope(file, this, statements);
    }

    private void bind(List<Stmt> statements) {
        for (Stmt statement : flat(statements)) {
            if (statement instanceof Stmt.ClassDef known) {
                names.put(known.name(), known);
            } else if (statement instanceof Stmt.FunctionDef known) {
                names.put(known.name(), known);
            } else if (statement instanceof Stmt.Assign known && !known.name().isEmpty()) {
                if (known.value() != null || !names.containsKey(known.name())) {
                    names.put(known.name(), known);
                }
            } else if (statement instanceof Stmt.Import known) {
                bind(known);
            }
        }
    }

    private void bind(Stmt.Import known) {
        if (known.names().isEmpty()) {
            String first = known.module().split("\\.", 2)[0];
            names.put(known.bound().isEmpty() ? first : known.bound(), known);
        }
        for (Stmt.Alias alias : known.names()) {
            if (alias.name().equals("*")) {
                stars.add(known);
            } else {
                names.put(alias.bound(), known);
            }
        }
    }

    /**
     * Statements with the blocks among them opened.
     *
     * @param statements the statements
     * @return all that run with them, in order
     */
    public static List<Stmt> flat(List<Stmt> statements) {
        List<Stmt> all = new ArrayList<>();
        for (Stmt statement : statements) {
            all.add(statement);
            if (statement instanceof Stmt.Block block) {
                all.addAll(flat(block.body()));
            } else if (statement instanceof Stmt.For loop) {
                all.addAll(flat(loop.body()));
            }
        }
        return all;
    }

    /** Returns the file, relative to the project. */
    public String file() {
        return file;
    }

    /** Returns the scope around this one, or null for a module. */
    public @Nullable Scope outer() {
        return outer;
    }

    /** Returns the statements. */
    public List<Stmt> body() {
        return body;
    }

    /**
     * What binds a name here, not around.
     *
     * @param name the name
     * @return the statement, or null
     */
    public @Nullable Stmt own(String name) {
        return names.get(name);
    }

    /** Returns the imports of everything. */
    List<Stmt.Import> stars() {
        return stars;
    }
}
