package io.pacto.plugin.openapiinfer.huma.eval;

import io.pacto.plugin.openapiinfer.huma.golang.Decl;
import io.pacto.plugin.openapiinfer.huma.golang.Expr;
import io.pacto.plugin.openapiinfer.huma.golang.GoFile;
import io.pacto.plugin.openapiinfer.huma.golang.Stmt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A package: the declarations of its files by name. */
public final class GoPackage {

    private final String path;
    private final String name;
    private final Map<String, Declared<Decl.Type>> types = new TreeMap<>();
    private final Map<String, Declared<Decl.Func>> functions = new LinkedHashMap<>();
    private final Map<String, Map<String, Declared<Decl.Func>>> methods = new TreeMap<>();
    private final Map<String, Declared<Decl.Values>> values = new TreeMap<>();
    private final Map<String, Cell> cells = new TreeMap<>();
    private final List<Declared<Decl.Func>> initializers = new ArrayList<>();
    private final List<String> imports = new ArrayList<>();

    GoPackage(String path, String name) {
        this.path = path;
        this.name = name;
    }

    /** The statements of a function and what they see. */
    public record Body(List<Stmt> statements, Scope scope) {}

    /** The bodies of all functions and methods by name. */
    public Map<String, List<Body>> bodies() {
        Map<String, List<Body>> bodies = new TreeMap<>();
        functions.values().forEach(function -> collect(function, bodies));
        methods.values().forEach(all -> all.values().forEach(method -> collect(method, bodies)));
        return bodies;
    }

    private static void collect(Declared<Decl.Func> declared, Map<String, List<Body>> bodies) {
        List<Stmt> statements = declared.declaration().body();
        if (statements != null) {
            bodies.computeIfAbsent(declared.declaration().name(), key -> new ArrayList<>())
                    .add(new Body(statements, declared.scope()));
        }
    }

    /** Whether it declares a function of this name. */
    public boolean declares(String function) {
        return functions.containsKey(function);
    }

    /** A declaration and what it sees. */
    record Declared<T extends Decl>(T declaration, Scope scope) {}

    /** Returns its import path. */
    public String path() {
        return path;
    }

    /** Returns the name of its package clause. */
    public String name() {
        return name;
    }

    /** The path reflection gives: programs are all called main. */
    String reflectedPath() {
        return name.equals("main") ? "main" : path;
    }

    void add(GoFile file, Scope scope) {
        for (GoFile.Import one : file.imports()) {
            imports.add(one.path());
        }
        for (Decl declaration : file.declarations()) {
            if (declaration instanceof Decl.Type type) {
                types.put(type.name(), new Declared<>(type, scope));
            } else if (declaration instanceof Decl.Values some) {
                some.names().forEach(one -> values.put(one, new Declared<>(some, scope)));
            } else if (declaration instanceof Decl.Func function) {
                add(function, scope);
            }
        }
    }

    private void add(Decl.Func function, Scope scope) {
        Declared<Decl.Func> declared = new Declared<>(function, scope);
        Expr.Param receiver = function.receiver();
        if (receiver != null) {
            methods.computeIfAbsent(receiverName(receiver.type()), type -> new TreeMap<>())
                    .put(function.name(), declared);
        } else if (function.name().equals("init")) {
            initializers.add(declared);
        } else {
            functions.put(function.name(), declared);
        }
    }

    private static String receiverName(Expr type) {
        Expr bare = type;
        while (bare instanceof Expr.Star || bare instanceof Expr.Index) {
            bare = bare instanceof Expr.Star star ? star.of() : ((Expr.Index) bare).of();
        }
        return bare instanceof Expr.Name plain ? plain.text() : "";
    }

    @Nullable
    Declared<Decl.Type> type(String type) {
        return types.get(type);
    }

    @Nullable
    Declared<Decl.Func> function(String function) {
        return functions.get(function);
    }

    @Nullable
    Declared<Decl.Func> method(String type, String method) {
        Map<String, Declared<Decl.Func>> own = methods.get(type);
        return own == null ? null : own.get(method);
    }

    Map<String, Declared<Decl.Func>> methods(String type) {
        return methods.getOrDefault(type, Map.of());
    }

    @Nullable
    Declared<Decl.Values> value(String value) {
        return values.get(value);
    }

    Map<String, Declared<Decl.Func>> functions() {
        return functions;
    }

    Map<String, Map<String, Declared<Decl.Func>>> methods() {
        return methods;
    }

    Map<String, Declared<Decl.Type>> types() {
        return types;
    }

    Map<String, Declared<Decl.Values>> values() {
        return values;
    }

    List<Declared<Decl.Func>> initializers() {
        return initializers;
    }

    List<String> imports() {
        return imports;
    }

    /** The variables that have been looked at. */
    Map<String, Cell> cells() {
        return cells;
    }
}
