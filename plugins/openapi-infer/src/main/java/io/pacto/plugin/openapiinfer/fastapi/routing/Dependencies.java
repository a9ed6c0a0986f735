package io.pacto.plugin.openapiinfer.fastapi.routing;

import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.plugin.openapiinfer.fastapi.program.Constants;
import io.pacto.plugin.openapiinfer.fastapi.program.Names;
import io.pacto.plugin.openapiinfer.fastapi.program.Scope;
import io.pacto.plugin.openapiinfer.fastapi.program.Symbol;
import io.pacto.plugin.openapiinfer.fastapi.python.Expr;
import io.pacto.plugin.openapiinfer.fastapi.python.Stmt;
import io.pacto.plugin.openapiinfer.fastapi.schema.Field;
import io.pacto.plugin.openapiinfer.fastapi.schema.Gaps;
import io.pacto.plugin.openapiinfer.fastapi.schema.Texts;
import io.pacto.plugin.openapiinfer.fastapi.schema.Type;
import io.pacto.plugin.openapiinfer.fastapi.schema.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what an endpoint takes from a request: its own parameters and those of everything it depends on. */
final class Dependencies {

    private static final int DEPTH = 30;

    private final Names names;
    private final Constants constants;
    private final Types types;
    private final Kinds kinds;
    private final SecuritySchemes schemes;
    private final Gaps gaps;
    private int depth;

    Dependencies(Names names, Constants constants, Types types, Gaps gaps) {
        this.names = names;
        this.constants = constants;
        this.types = types;
        this.kinds = new Kinds(names);
        this.schemes = new SecuritySchemes(names, constants);
        this.gaps = gaps;
    }

    /** Adds the parameters of a function. */
    void function(Stmt.FunctionDef function, Scope scope, Set<String> path, Needs needs) {
        for (Stmt.Param parameter : function.parameters()) {
            if (parameter.stars().isEmpty()
                    && !parameter.name().equals("self")
                    && !parameter.name().equals("cls")) {
                parameter(parameter, scope, path, needs);
            }
        }
    }

    /** Adds what a list such as {@code [Depends(a), Depends(b)]} asks for. */
    void listed(@Nullable Expr list, Scope scope, Set<String> path, Needs needs) {
        Expr value = list;
        Scope there = scope;
        if (value != null
                && names.behind(value, scope) instanceof Symbol.Declared declared
                && declared.statement() instanceof Stmt.Assign assign) {
            value = assign.value();
            there = declared.scope();
        }
        if (value instanceof Expr.Items items) {
            for (Expr each : items.items()) {
                if (each instanceof Expr.Call call) {
                    depends(new Written(call, there), null, path, needs);
                }
            }
        }
    }

    private void parameter(Stmt.Param parameter, Scope scope, Set<String> path, Needs needs) {
        Annotation annotation = Annotation.of(parameter.annotation(), scope, names);
        Written call = null;
        Expr standard = parameter.value();
        if (standard instanceof Expr.Call given
                && !maker(new Written(given, scope)).isEmpty()) {
            call = new Written(given, scope);
            standard = given.argument(0, "default");
        } else {
            for (Written each : annotation.metadata()) {
                call = maker(each).isEmpty() ? call : each;
            }
        }
        String maker = call == null ? "" : maker(call);
        Type type = annotation.type();
        if (call != null && (maker.equals("Depends") || maker.equals("Security"))) {
            depends(call, type, path, needs);
        } else if (call != null || type == null || !kinds.isServed(type)) {
            Type written = new Type(new Expr.Name(parameter.name(), parameter.line()), scope, Map.of());
            argument(parameter.name(), type, call, standard, written, path, needs);
        }
    }

    private void argument(
            String name,
            @Nullable Type type,
            @Nullable Written call,
            @Nullable Expr standard,
            Type written,
            Set<String> path,
            Needs needs) {
        String place = place(name, type, call, path);
        if (call != null && type != null && !place.equals("body") && flattened(place, type, needs)) {
            return;
        }
        String alias = call == null ? null : constants.text(call.keyword("alias"), call.scope());
        boolean dashes = place.equals("header")
                && !(call != null
                        && call.keyword("convert_underscores") instanceof Expr.Constant constant
                        && constant.word().equals("False"));
        String wire = alias != null ? alias : dashes ? name.replace('_', '-') : name;
        boolean factory = call != null && call.keyword("default_factory") != null;
        boolean open = standard == null
                || (standard instanceof Expr.Constant constant
                        && constant.word().equals("..."));
        boolean hidden = call != null
                && constants.value(call.keyword("include_in_schema"), call.scope()) instanceof Scalar shown
                && shown.text().equals("false");
        if (hidden) {
            needs.hide();
        } else {
            boolean required = place.equals("path") || (open && !factory);
            needs.add(new Argument(place, wire, type, call, open ? null : standard, required, written));
        }
    }

    private String place(String name, @Nullable Type type, @Nullable Written call, Set<String> path) {
        String maker = call == null ? "" : maker(call);
        if (!maker.isEmpty()) {
            return maker.toLowerCase(Locale.ROOT);
        }
        if (path.contains(name)) {
            return "path";
        }
        if (type == null) {
            return "query";
        }
        return kinds.isFile(type) ? "file" : kinds.isSingle(type) ? "query" : "body";
    }

    /** A model as parameters: each of its fields is one (FastAPI, "Query Parameter Models"). */
    private boolean flattened(String place, Type type, Needs needs) {
        if (place.equals("form")
                || !(names.behind(type.expression(), type.scope()) instanceof Symbol.Declared declared)
                || !kinds.isModel(declared)) {
            return false;
        }
        for (Field field : types.fields(declared)) {
            Written call = field.call() == null ? null : new Written(field.call(), field.scope());
            String alias = call == null ? null : constants.text(call.keyword("alias"), field.scope());
            String name = alias != null
                    ? alias
                    : place.equals("header") ? field.name().replace('_', '-') : field.name();
            needs.add(new Argument(place, name, field.type(), call, field.standard(), field.required(), field.type()));
        }
        return true;
    }

    /** The function of FastAPI that a call calls to describe a parameter, or empty. */
    private String maker(Written call) {
        if (names.behind(call.call().function(), call.scope()) instanceof Symbol.External external
                && external.of("fastapi")) {
            return switch (external.last()) {
                case "Depends", "Security", "Query", "Path", "Header", "Cookie", "Body", "Form", "File" ->
                    external.last();
                default -> "";
            };
        }
        return "";
    }

    private void depends(Written call, @Nullable Type type, Set<String> path, Needs needs) {
        Expr target = call.call().argument(0, "dependency");
        List<String> scopes = new ArrayList<>();
        if (constants.value(call.keyword("scopes"), call.scope()) instanceof Sequence given) {
            for (Node each : given.items()) {
                scopes.add(each instanceof Scalar scope ? scope.text() : "");
            }
        }
        if (depth > DEPTH) {
            return;
        }
        depth++;
        if (target != null) {
            on(target, call.scope(), scopes, path, needs);
        } else if (type != null) {
            on(type.expression(), type.scope(), scopes, path, needs);
        }
        depth--;
    }

    private void on(Expr target, Scope scope, List<String> scopes, Set<String> path, Needs needs) {
        if (target instanceof Expr.Call call) {
            made(new Written(call, scope), scopes, path, needs);
            return;
        }
        Symbol symbol = target instanceof Expr.Opaque ? null : names.behind(target, scope);
        if (symbol == null && target instanceof Expr.Attribute member) {
            symbol = method(member, scope);
        }
        if (symbol instanceof Symbol.Declared declared) {
            if (declared.statement() instanceof Stmt.FunctionDef function) {
                function(function, declared.scope(), path, needs);
            } else if (declared.statement() instanceof Stmt.ClassDef) {
                constructed(declared, path, needs);
            } else if (declared.statement() instanceof Stmt.Assign assign && assign.value() instanceof Expr.Call call) {
                made(new Written(call, declared.scope()), scopes, path, needs);
            }
        } else if (symbol instanceof Symbol.External external) {
            library(external, target, scope, needs);
        }
    }

    private @Nullable Symbol method(Expr.Attribute member, Scope scope) {
        if (names.behind(member.owner(), scope) instanceof Symbol.Declared owner
                && owner.statement() instanceof Stmt.Assign assign
                && assign.value() instanceof Expr.Call call
                && names.behind(call.function(), owner.scope()) instanceof Symbol.Declared type) {
            return names.member(type, member.name());
        }
        return null;
    }

    /** A dependency that is a class: calling it calls its constructor. */
    private void constructed(Symbol.Declared type, Set<String> path, Needs needs) {
        if (names.member(type, "__init__") instanceof Symbol.Declared constructor
                && constructor.statement() instanceof Stmt.FunctionDef function) {
            function(function, constructor.scope(), path, needs);
        } else if (kinds.isModel(type)) {
            for (Field field : types.fields(type)) {
                Annotation annotation =
                        Annotation.of(field.type().expression(), field.type().scope(), names);
                Written call = field.call() == null
                                || maker(new Written(field.call(), field.scope()))
                                        .isEmpty()
                        ? null
                        : new Written(field.call(), field.scope());
                argument(field.name(), annotation.type(), call, field.standard(), field.type(), path, needs);
            }
        } else if (names.inherits(type, List.of("OAuth2PasswordRequestForm"))) {
            LibraryForms.password(needs);
        }
    }

    /** A dependency that a call gives: a security scheme, an object that can be called, a function made by a function. */
    private void made(Written call, List<String> scopes, Set<String> path, Needs needs) {
        Optional<SecuritySchemes.Scheme> scheme = schemes.of(call);
        if (scheme.isPresent()) {
            needs.secure(scheme.get().name(), scheme.get().definition(), scopes);
            return;
        }
        Symbol symbol = names.behind(call.call().function(), call.scope());
        if (symbol instanceof Symbol.Declared declared) {
            if (declared.statement() instanceof Stmt.FunctionDef factory) {
                for (Stmt statement : Scope.flat(factory.body())) {
                    if (statement instanceof Stmt.Return result && result.value() != null) {
                        on(result.value(), declared.scope().inside(factory.body()), scopes, path, needs);
                        return;
                    }
                }
            } else if (names.member(declared, "__call__") instanceof Symbol.Declared method
                    && method.statement() instanceof Stmt.FunctionDef function) {
                function(function, method.scope(), path, needs);
            }
            return;
        }
        unknown(call.call().function(), call.scope());
    }

    private void library(Symbol.External external, Expr target, Scope scope, Needs needs) {
        if (external.last().startsWith("OAuth2PasswordRequestForm")) {
            LibraryForms.password(needs);
        } else if (!external.of("builtins")) {
            unknown(target, scope);
        }
    }

    private void unknown(Expr target, Scope scope) {
        gaps.add(
                scope.file(),
                target.line(),
                "the dependency " + Texts.of(target) + " is not known here; what it takes from a request is left out");
    }
}
