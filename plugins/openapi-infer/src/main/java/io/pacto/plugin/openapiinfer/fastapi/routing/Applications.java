package io.pacto.plugin.openapiinfer.fastapi.routing;

import io.pacto.api.PactoException;
import io.pacto.plugin.openapiinfer.fastapi.program.Names;
import io.pacto.plugin.openapiinfer.fastapi.program.Scope;
import io.pacto.plugin.openapiinfer.fastapi.program.Sources;
import io.pacto.plugin.openapiinfer.fastapi.program.Symbol;
import io.pacto.plugin.openapiinfer.fastapi.python.Expr;
import io.pacto.plugin.openapiinfer.fastapi.python.Stmt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the application of a project, in the same order as the script that runs it. */
final class Applications {

    private static final List<String> CLASS = List.of("FastAPI");
    private static final List<String> USUAL =
            List.of("main.py", "app.py", "api.py", "app/main.py", "app/app.py", "app/api.py");
    private static final Set<String> ASIDE = new LinkedHashSet<>(
            List.of("tests", "test", "testing", "examples", "example", "docs", "docs_src", "scripts", "benchmarks"));

    private final Sources sources;
    private final Names names;
    private final Routing routing;

    Applications(Sources sources, Names names, Routing routing) {
        this.sources = sources;
        this.names = names;
        this.routing = routing;
    }

    private record Candidate(String file, String name, Stmt.@Nullable FunctionDef factory) {

        boolean aside() {
            String last = file.substring(file.lastIndexOf('/') + 1);
            boolean test = last.startsWith("test_") || last.endsWith("_test.py") || last.equals("conftest.py");
            for (String part : file.split("/", -1)) {
                test |= ASIDE.contains(part);
            }
            return test;
        }

        int usual() {
            int index = USUAL.indexOf(file.startsWith("src/") ? file.substring("src/".length()) : file);
            return index < 0 ? USUAL.size() : index;
        }
    }

    /**
     * The application.
     *
     * @param wanted {@code module:variable}, or empty
     * @throws PactoException when there is none
     */
    Router find(String wanted) {
        List<Candidate> candidates = wanted.isEmpty() ? candidates() : named(wanted);
        candidates.sort(Comparator.comparing(Candidate::aside)
                .thenComparing(each -> each.factory() != null)
                .thenComparing(each -> !each.name().equals("app"))
                .thenComparingInt(Candidate::usual)
                .thenComparing(
                        each -> each.file().replaceAll("(/__init__)?\\.py$", "").replace('/', '.'))
                .thenComparing(Candidate::name));
        for (Candidate candidate : candidates) {
            Scope scope = sources.scope(candidate.file());
            Router router = candidate.factory() == null
                    ? routing.module(scope).get(candidate.name())
                    : routing.produced(candidate.factory(), scope);
            if (router != null) {
                return router;
            }
        }
        throw new PactoException(
                "fastapi: No FastAPI app found in source directory",
                "name it with --option app=package.module:variable, or the folder with --option source=DIR");
    }

    private List<Candidate> named(String wanted) {
        int colon = wanted.indexOf(':');
        String module = colon < 0 ? wanted : wanted.substring(0, colon);
        String name = colon < 0 ? "app" : wanted.substring(colon + 1);
        List<Candidate> found = new ArrayList<>();
        for (String file : sources.modules()) {
            String dotted = file.replaceAll("(/__init__)?\\.py$", "").replace('/', '.');
            if (dotted.equals(module) || dotted.equals("src." + module)) {
                Stmt bound = sources.scope(file).own(name);
                found.add(new Candidate(file, name, bound instanceof Stmt.FunctionDef factory ? factory : null));
            }
        }
        return found;
    }

    private List<Candidate> candidates() {
        Set<String> words = new LinkedHashSet<>(CLASS);
        List<Candidate> found = new ArrayList<>();
        Set<String> read = new LinkedHashSet<>();
        // A second round finds modules that name only a factory or subclass that the first round found.
        for (int round = 0; round < 2; round++) {
            List<String> now = new ArrayList<>(words);
            for (String file : sources.modules()) {
                if (!read.contains(file)) {
                    String text = sources.text(file);
                    if (now.stream().anyMatch(text::contains)) {
                        read.add(file);
                        scan(file, words, found);
                    }
                }
            }
        }
        return found;
    }

    private void scan(String file, Set<String> words, List<Candidate> found) {
        Scope scope = sources.scope(file);
        for (Stmt statement : Scope.flat(scope.body())) {
            if (statement instanceof Stmt.Assign assign
                    && !assign.name().isEmpty()
                    && assign.value() instanceof Expr.Call call
                    && makes(call, scope)) {
                found.add(new Candidate(file, assign.name(), null));
            } else if (statement instanceof Stmt.FunctionDef function && makes(function, scope)) {
                words.add(function.name());
                if (function.parameters().stream()
                        .allMatch(each -> each.value() != null || !each.stars().isEmpty())) {
                    found.add(new Candidate(file, function.name(), function));
                }
            } else if (statement instanceof Stmt.ClassDef known
                    && names.inherits(new Symbol.Declared(known, scope), CLASS)) {
                words.add(known.name());
            }
        }
    }

    private boolean makes(Expr.Call call, Scope scope) {
        Symbol symbol = names.behind(call.function(), scope);
        return (symbol != null && names.inherits(symbol, CLASS))
                || (symbol instanceof Symbol.Declared declared
                        && declared.statement() instanceof Stmt.FunctionDef function
                        && makes(function, declared.scope()));
    }

    /** Whether a function gives an application: it says so, or makes one and returns something. */
    private boolean makes(Stmt.FunctionDef function, Scope scope) {
        if (function.returns() != null) {
            Symbol said = names.behind(function.returns(), scope);
            if (said != null && names.inherits(said, CLASS)) {
                return true;
            }
        }
        boolean made = false;
        boolean returned = false;
        Scope inside = scope.inside(function.body());
        for (Stmt statement : Scope.flat(function.body())) {
            Expr value = statement instanceof Stmt.Assign assign ? assign.value() : null;
            if (statement instanceof Stmt.Return result) {
                value = result.value();
                returned |= value != null;
            }
            if (value instanceof Expr.Call call) {
                Symbol symbol = names.behind(call.function(), inside);
                made |= symbol != null && names.inherits(symbol, CLASS);
            }
        }
        return made && returned;
    }
}
