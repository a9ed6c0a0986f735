package io.pacto.plugin.openapiinfer.jvm.source;

import java.util.Optional;

/** The value of a constant expression (JLS 15.29), as text. */
final class Evaluation {

    /** Longer chains of constants are rings. */
    private static final int DEPTH = 30;

    private final Sources sources;
    private final TypeDecl scope;

    Evaluation(Sources sources, TypeDecl scope) {
        this.sources = sources;
        this.scope = scope;
    }

    Optional<String> text(Expr expr) {
        return text(expr, scope, 0);
    }

    private Optional<String> text(Expr expr, TypeDecl here, int depth) {
        if (depth > DEPTH) {
            return Optional.empty();
        }
        if (expr instanceof Expr.Literal literal) {
            return Optional.of(literal.text());
        }
        if (expr instanceof Expr.Name name) {
            return constant(name.name(), here, depth);
        }
        if (expr instanceof Expr.Sum) {
            return sum(expr, here, depth);
        }
        return Optional.empty();
    }

    /** The left side of a long sum nests as deeply as the sum is long: it is walked, not called. */
    private Optional<String> sum(Expr written, TypeDecl here, int depth) {
        StringBuilder all = new StringBuilder();
        Expr rest = written;
        while (rest instanceof Expr.Sum sum) {
            Optional<String> right = text(sum.right(), here, depth + 1);
            if (right.isEmpty()) {
                return right;
            }
            all.insert(0, right.get());
            rest = sum.left();
        }
        return text(rest, here, depth + 1).map(first -> first + all);
    }

    private Optional<String> constant(String name, TypeDecl here, int depth) {
        int dot = name.lastIndexOf('.');
        String simple = name.substring(dot + 1);
        if (dot < 0) {
            for (TypeDecl type = here; type != null; type = type.outer().orElse(null)) {
                Optional<String> own = member(type, simple, depth);
                if (own.isPresent()) {
                    return own;
                }
            }
            String imported = here.file().statics().get(simple);
            if (imported != null) {
                return of(imported.substring(0, imported.lastIndexOf('.')), simple, depth);
            }
            for (String type : here.file().staticsOnDemand()) {
                Optional<String> value = sources.find(type).flatMap(found -> member(found, simple, depth));
                if (value.isPresent()) {
                    return value;
                }
            }
            return Optional.empty();
        }
        return of(sources.qualify(name.substring(0, dot), here), simple, depth);
    }

    private Optional<String> of(String type, String simple, int depth) {
        Optional<TypeDecl> found = sources.find(type);
        return found.isPresent() ? member(found.get(), simple, depth) : LibraryConstants.value(type, simple);
    }

    private Optional<String> member(TypeDecl type, String simple, int depth) {
        if (depth > DEPTH) {
            return Optional.empty();
        }
        for (Constant constant : type.constants()) {
            if (constant.name().equals(simple)) {
                return Optional.of(simple);
            }
        }
        for (Member field : type.fields()) {
            Expr value = field.value();
            if (field.name().equals(simple) && value != null) {
                return text(value, type, depth + 1);
            }
        }
        for (TypeUse parent : type.supers()) {
            Optional<String> value = sources.find(sources.qualify(parent.name(), type))
                    .flatMap(found -> member(found, simple, depth + 1));
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }
}
