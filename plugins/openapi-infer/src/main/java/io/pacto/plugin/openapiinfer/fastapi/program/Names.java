package io.pacto.plugin.openapiinfer.fastapi.program;

import io.pacto.plugin.openapiinfer.fastapi.python.Expr;
import io.pacto.plugin.openapiinfer.fastapi.python.Stmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out what names stand for, across modules. */
public final class Names {

    /** Longer chains of imports are rings. */
    private static final int CHAIN = 30;

    private final Sources sources;

    /**
     * The names of a project.
     *
     * @param sources its modules
     */
    public Names(Sources sources) {
        this.sources = sources;
    }

    /**
     * What an expression stands for.
     *
     * @param expression a name, or names with dots
     * @param scope where it is written
     * @return what it is, or null when it is no such expression or its name is bound nowhere
     */
    public @Nullable Symbol of(Expr expression, Scope scope) {
        return of(expression, scope, 0);
    }

    private @Nullable Symbol of(Expr expression, Scope scope, int depth) {
        if (depth > CHAIN) {
            return null;
        }
        if (expression instanceof Expr.Name name) {
            return named(name.id(), scope, depth);
        }
        if (expression instanceof Expr.Attribute member) {
            Symbol owner = of(member.owner(), scope, depth + 1);
            return owner == null ? null : member(owner, member.name(), depth);
        }
        return null;
    }

    /** The declaration behind aliases: {@code Other = Name}. */
    public @Nullable Symbol behind(Expr expression, Scope scope) {
        Symbol symbol = of(expression, scope);
        for (int i = 0; i < CHAIN && symbol instanceof Symbol.Declared declared; i++) {
            if (!(declared.statement() instanceof Stmt.Assign alias)
                    || !(alias.value() instanceof Expr.Name || alias.value() instanceof Expr.Attribute)) {
                return symbol;
            }
            Symbol next = of(alias.value(), declared.scope());
            if (next == null) {
                return symbol;
            }
            symbol = next;
        }
        return symbol;
    }

    private @Nullable Symbol named(String name, Scope scope, int depth) {
        for (Scope at = scope; at != null; at = at.outer()) {
            Stmt bound = at.own(name);
            if (bound instanceof Stmt.Import known) {
                return imported(known, name, at, depth);
            }
            if (bound != null) {
                return new Symbol.Declared(bound, at);
            }
            for (Stmt.Import star : at.stars()) {
                Symbol found = starred(star, name, at, depth);
                if (found != null) {
                    return found;
                }
            }
        }
        return new Symbol.External("builtins." + name);
    }

    private @Nullable Symbol starred(Stmt.Import star, String name, Scope at, int depth) {
        String file = sources.find(at.file(), star.level(), star.module());
        if (file == null || file.endsWith("/") || depth > CHAIN) {
            return null;
        }
        Scope there = sources.scope(file);
        if (there.own(name) != null || !there.stars().isEmpty()) {
            Symbol found = named(name, there, depth + 1);
            return found instanceof Symbol.External external && external.of("builtins") ? null : found;
        }
        return null;
    }

    private @Nullable Symbol imported(Stmt.Import known, String name, Scope at, int depth) {
        if (known.names().isEmpty()) {
            String module = known.bound().isEmpty() ? known.module().split("\\.", 2)[0] : known.module();
            String file = sources.find(at.file(), 0, module);
            return file == null ? new Symbol.External(module) : module(file);
        }
        for (Stmt.Alias alias : known.names()) {
            if (alias.bound().equals(name)) {
                String file = sources.find(at.file(), known.level(), known.module());
                if (file == null) {
                    return new Symbol.External(known.module() + "." + alias.name());
                }
                if (file.equals(at.file())) {
                    // A package that imports from itself means the modules below it.
                    String below = sources.file(Sources.folder(file) + alias.name());
                    return below == null ? null : module(below);
                }
                return member(module(file), alias.name(), depth + 1);
            }
        }
        return null;
    }

    private Symbol module(String file) {
        return new Symbol.Module(
                file.endsWith("/") ? Scope.ofModule(file + "__init__.py", List.of()) : sources.scope(file));
    }

    /**
     * A member of a module, class or library.
     *
     * @param owner what has it
     * @param name its name
     * @return what it is, or null
     */
    public @Nullable Symbol member(Symbol owner, String name) {
        return member(owner, name, 0);
    }

    private @Nullable Symbol member(Symbol owner, String name, int depth) {
        if (owner instanceof Symbol.External external) {
            return new Symbol.External(external.path() + "." + name);
        }
        if (owner instanceof Symbol.Module module && depth <= CHAIN) {
            Scope there = module.scope();
            if (there.own(name) != null) {
                return named(name, there, depth + 1);
            }
            String below = sources.file(Sources.folder(there.file()) + name);
            if (below != null && there.file().endsWith("__init__.py")) {
                return module(below);
            }
            Symbol found = there.stars().isEmpty() ? null : named(name, there, depth + 1);
            return found instanceof Symbol.External external && external.of("builtins") ? null : found;
        }
        if (owner instanceof Symbol.Declared declared && declared.statement() instanceof Stmt.ClassDef type) {
            Scope inside = declared.scope().inside(type.body());
            Stmt own = inside.own(name);
            if (own != null) {
                return new Symbol.Declared(own, inside);
            }
            for (Expr base : type.bases()) {
                Symbol found = depth > CHAIN ? null : of(base, declared.scope(), depth + 1);
                Symbol inherited = found instanceof Symbol.Declared ? member(found, name, depth + 1) : null;
                if (inherited != null) {
                    return inherited;
                }
            }
        }
        return null;
    }

    /**
     * Whether a class is, or inherits from, one that a test accepts.
     *
     * @param type the class
     * @param wanted the last name of a class of a library
     * @return true when one of its bases is called so
     */
    public boolean inherits(Symbol type, List<String> wanted) {
        return inherits(type, wanted, 0);
    }

    private boolean inherits(@Nullable Symbol type, List<String> wanted, int depth) {
        if (type instanceof Symbol.External external) {
            return wanted.contains(external.last());
        }
        if (depth < CHAIN
                && type instanceof Symbol.Declared declared
                && declared.statement() instanceof Stmt.ClassDef known) {
            for (Expr base : known.bases()) {
                Expr plain = base instanceof Expr.Subscript generic ? generic.owner() : base;
                if (inherits(behind(plain, declared.scope()), wanted, depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
