package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.plugin.openapiinfer.huma.eval.GoPackage;
import io.pacto.plugin.openapiinfer.huma.eval.Program;
import io.pacto.plugin.openapiinfer.huma.eval.Scope;
import io.pacto.plugin.openapiinfer.huma.eval.Value;
import io.pacto.plugin.openapiinfer.huma.golang.Calls;
import io.pacto.plugin.openapiinfer.huma.golang.Expr;
import io.pacto.plugin.openapiinfer.huma.golang.Stmt;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which functions register operations, themselves or through functions they call, going by names alone. */
final class Relevance {

    private static final List<String> REGISTERING = List.of(
            "Register",
            "Get",
            "Post",
            "Put",
            "Patch",
            "Delete",
            "Head",
            "AutoRegister",
            "NewAPI",
            "NewGroup",
            "DefaultConfig");

    private final Set<String> names = new HashSet<>();

    Relevance(Program program) {
        Map<String, Set<String>> calledBy = new HashMap<>();
        for (GoPackage home : program.own()) {
            home.bodies().forEach((name, declared) -> declared.forEach(body -> collect(name, body, calledBy)));
        }
        List<String> open = List.copyOf(names);
        while (!open.isEmpty()) {
            Set<String> next = new HashSet<>();
            for (String name : open) {
                for (String caller : calledBy.getOrDefault(name, Set.of())) {
                    if (names.add(caller)) {
                        next.add(caller);
                    }
                }
            }
            open = List.copyOf(next);
        }
    }

    private void collect(String name, GoPackage.Body body, Map<String, Set<String>> calledBy) {
        for (Expr.Call call : Calls.in(body.statements())) {
            if (isRegistration(call.function(), body.scope())) {
                names.add(name);
            }
            calledBy.computeIfAbsent(called(call.function()), key -> new HashSet<>())
                    .add(name);
        }
    }

    private static String called(Expr function) {
        if (function instanceof Expr.Name name) {
            return name.text();
        }
        if (function instanceof Expr.Index index) {
            return called(index.of());
        }
        return function instanceof Expr.Selector selector ? selector.name() : "";
    }

    private static boolean isRegistration(Expr function, Scope scope) {
        Expr bare = function instanceof Expr.Index index ? index.of() : function;
        if (!(bare instanceof Expr.Selector selector) || !(selector.of() instanceof Expr.Name of)) {
            return false;
        }
        String path = scope.importPath(of.text());
        return (path.equals(Outlines.HUMA) && REGISTERING.contains(selector.name()))
                || (path.startsWith(Outlines.HUMA + "/adapters/")
                        && selector.name().startsWith("New"))
                || (path.equals(Outlines.HUMA + "/sse") && selector.name().equals("Register"));
    }

    /** Whether a function registers operations. */
    boolean matters(Value.Func function) {
        List<Stmt> body = function.body();
        if (body == null) {
            return false;
        }
        for (Expr.Call call : Calls.in(body)) {
            if (isRegistration(call.function(), function.scope()) || names.contains(called(call.function()))) {
                return true;
            }
        }
        return false;
    }
}
