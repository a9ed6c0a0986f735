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
import io.pacto.plugin.openapiinfer.fastapi.schema.Gaps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows the statements of modules in the order in which importing them runs them, as far as they make routers and register
 * routes: assignments, decorators, {@code include_router}, functions that are given a router or give one back.
 */
final class Routing {

    private static final int DEPTH = 20;
    private static final List<String> METHODS =
            List.of("get", "post", "put", "delete", "patch", "options", "head", "trace");

    private final Names names;
    private final Constants constants;
    private final Gaps gaps;
    private final Map<Scope, Frame> modules = new HashMap<>();
    private int depth;

    Routing(Names names, Constants constants, Gaps gaps) {
        this.names = names;
        this.constants = constants;
        this.gaps = gaps;
    }

    /** What importing a module leaves behind. */
    Frame module(Scope scope) {
        Frame known = modules.get(scope);
        if (known == null) {
            known = new Frame(scope, null);
            modules.put(scope, known);
            walk(scope.body(), known);
        }
        return known;
    }

    private void walk(List<Stmt> statements, Frame frame) {
        for (Stmt statement : statements) {
            if (statement instanceof Stmt.Import known) {
                imported(known, frame);
            } else if (statement instanceof Stmt.Assign assign && assign.value() != null) {
                Router router = router(assign.value(), frame);
                if (router != null && !assign.name().isEmpty()) {
                    frame.put(assign.name(), router);
                }
            } else if (statement instanceof Stmt.FunctionDef function) {
                function.decorators().forEach(each -> decorated(each, function, frame));
            } else if (statement instanceof Stmt.Bare bare && bare.value() instanceof Expr.Call call) {
                called(call, frame);
            } else if (statement instanceof Stmt.Block block) {
                walk(block.body(), frame);
            } else if (statement instanceof Stmt.For loop) {
                loop(loop, frame);
            }
        }
    }

    private void imported(Stmt.Import known, Frame frame) {
        List<String> bound = new ArrayList<>();
        known.names().forEach(alias -> bound.add(alias.bound()));
        if (bound.isEmpty()) {
            bound.add(known.bound().isEmpty() ? known.module().split("\\.", 2)[0] : known.bound());
        }
        for (String name : bound) {
            Symbol symbol = names.of(new Expr.Name(name, known.line()), frame.scope());
            if (symbol instanceof Symbol.Module module) {
                module(module.scope());
            } else if (symbol instanceof Symbol.Declared declared) {
                module(root(declared.scope()));
            }
        }
    }

    private static Scope root(Scope scope) {
        Scope root = scope;
        for (Scope outer = root.outer(); outer != null; outer = root.outer()) {
            root = outer;
        }
        return root;
    }

    /** The router an expression holds, or null. */
    @Nullable
    Router router(Expr expression, Frame frame) {
        if (depth > DEPTH) {
            return null;
        }
        depth++;
        try {
            if (expression instanceof Expr.Call call) {
                return made(call, frame);
            }
            return expression instanceof Expr.Name || expression instanceof Expr.Attribute
                    ? held(expression, frame)
                    : null;
        } finally {
            depth--;
        }
    }

    private @Nullable Router held(Expr expression, Frame frame) {
        if (expression instanceof Expr.Name name) {
            Router own = frame.get(name.id());
            if (own != null) {
                return own;
            }
        }
        Symbol symbol = names.of(expression, frame.scope());
        if (symbol instanceof Symbol.Declared declared && declared.statement() instanceof Stmt.Assign assign) {
            Router there = module(root(declared.scope())).get(assign.name());
            if (there != null && declared.scope().outer() == null) {
                return there;
            }
            Expr value = assign.value();
            boolean alias = value instanceof Expr.Name || value instanceof Expr.Attribute;
            return value != null && alias ? held(value, new Frame(declared.scope(), frame)) : null;
        }
        if (symbol == null
                && expression instanceof Expr.Attribute member
                && member.name().equals("router")) {
            return held(member.owner(), frame);
        }
        return null;
    }

    private @Nullable Router made(Expr.Call call, Frame frame) {
        Symbol symbol = names.behind(call.function(), frame.scope());
        if (symbol != null && names.inherits(symbol, List.of("FastAPI", "APIRouter"))) {
            return new Router(new Written(call, frame.scope()));
        }
        if (symbol instanceof Symbol.Declared declared && declared.statement() instanceof Stmt.FunctionDef function) {
            return run(function, declared.scope(), call, frame);
        }
        return null;
    }

    /** Follows a function of the project; gives the router it returns. */
    private @Nullable Router run(Stmt.FunctionDef function, Scope declared, Expr.@Nullable Call call, Frame caller) {
        List<Stmt> bound = new ArrayList<>();
        Frame given = new Frame(declared, module(root(declared)));
        for (int i = 0; call != null && i < function.parameters().size(); i++) {
            Stmt.Param parameter = function.parameters().get(i);
            Expr argument = call.argument(i, parameter.name());
            Router router = argument == null ? null : router(argument, caller);
            String text = argument == null ? null : constants.text(argument, caller.scope());
            if (router != null) {
                given.put(parameter.name(), router);
            } else if (text != null) {
                Expr name = new Expr.Name(parameter.name(), parameter.line());
                bound.add(
                        new Stmt.Assign(List.of(name), null, new Expr.Text(text, parameter.line()), parameter.line()));
            }
        }
        bound.addAll(function.body());
        Frame frame = new Frame(declared.inside(bound), given);
        walk(function.body(), frame);
        for (Stmt statement : Scope.flat(function.body())) {
            if (statement instanceof Stmt.Return result && result.value() != null) {
                Router router = router(result.value(), frame);
                if (router != null) {
                    return router;
                }
            }
        }
        return null;
    }

    /** The application a factory makes. */
    @Nullable
    Router produced(Stmt.FunctionDef factory, Scope declared) {
        return run(factory, declared, null, module(root(declared)));
    }

    /** Follows a loop over a list that is written down, item by item; over anything else its body is followed once. */
    private void loop(Stmt.For loop, Frame frame) {
        Expr values = loop.values();
        Frame there = frame;
        if (names.behind(values, frame.scope()) instanceof Symbol.Declared declared
                && declared.statement() instanceof Stmt.Assign assign
                && assign.value() != null) {
            values = assign.value();
            there = declared.scope() == frame.scope()
                    ? frame
                    : new Frame(declared.scope(), module(root(declared.scope())));
        }
        if (!(values instanceof Expr.Items items)) {
            walk(loop.body(), frame);
            return;
        }
        List<Expr> targets = loop.target() instanceof Expr.Items many ? many.items() : List.of(loop.target());
        for (Expr item : items.items()) {
            List<Expr> parts = targets.size() > 1 && item instanceof Expr.Items tuple ? tuple.items() : List.of(item);
            walk(loop.body(), bound(targets, parts, there, frame));
        }
    }

    /** A frame in which names hold what expressions of another place give. */
    private Frame bound(List<Expr> targets, List<Expr> values, Frame there, Frame frame) {
        List<Stmt> constant = new ArrayList<>();
        Map<String, Router> routers = new LinkedHashMap<>();
        for (int i = 0; i < targets.size() && i < values.size(); i++) {
            Expr value = values.get(i);
            Router router = router(value, there);
            String text = constants.text(value, there.scope());
            if (router != null && targets.get(i) instanceof Expr.Name name) {
                routers.put(name.id(), router);
            } else if (text != null) {
                Expr known = new Expr.Text(text, value.line());
                constant.add(new Stmt.Assign(List.of(targets.get(i)), null, known, value.line()));
            }
        }
        Frame inside = new Frame(frame.scope().inside(constant), frame);
        routers.forEach(inside::put);
        return inside;
    }

    private void decorated(Expr decorator, Stmt.FunctionDef function, Frame frame) {
        if (decorator instanceof Expr.Call call && call.function() instanceof Expr.Attribute member) {
            List<String> methods = methods(member.name(), call, frame);
            if (!methods.isEmpty()) {
                Router router = router(member.owner(), frame);
                if (router != null) {
                    Expr path = call.argument(0, "path");
                    router.add(new Route.Endpoint(
                            methods, path, new Written(call, frame.scope()), function, frame.scope()));
                } else if (call.argument(0, "path") instanceof Expr.Text text
                        && text.value().startsWith("/")) {
                    gaps.add(
                            frame.scope().file(),
                            call.line(),
                            "the router of " + function.name() + " is not known here; its route is left out");
                }
            }
        }
    }

    private List<String> methods(String name, Expr.Call call, Frame frame) {
        if (METHODS.contains(name)) {
            return List.of(name);
        }
        if (!name.equals("api_route") && !name.equals("add_api_route")) {
            return List.of();
        }
        List<String> methods = new ArrayList<>();
        if (constants.value(call.keyword("methods"), frame.scope()) instanceof Sequence given) {
            for (Node each : given.items()) {
                if (each instanceof Scalar method) {
                    methods.add(method.text().toLowerCase(Locale.ROOT));
                }
            }
        }
        return methods.isEmpty() ? List.of("get") : methods;
    }

    private void called(Expr.Call call, Frame frame) {
        if (call.function() instanceof Expr.Attribute member) {
            Router router = router(member.owner(), frame);
            if (router != null) {
                register(router, member.name(), call, frame);
                return;
            }
        }
        if (call.function() instanceof Expr.Call inner && !call.arguments().isEmpty()) {
            if (function(call.arguments().get(0), frame.scope()) instanceof Symbol.Declared declared
                    && declared.statement() instanceof Stmt.FunctionDef known) {
                decorated(inner, known, frame);
            }
            return;
        }
        if (names.behind(call.function(), frame.scope()) instanceof Symbol.Declared declared
                && declared.statement() instanceof Stmt.FunctionDef function
                && depth < DEPTH
                && handsOver(call, frame)) {
            depth++;
            run(function, declared.scope(), call, frame);
            depth--;
        }
    }

    private boolean handsOver(Expr.Call call, Frame frame) {
        for (Expr argument : call.arguments()) {
            if (router(argument, frame) != null) {
                return true;
            }
        }
        return call.keywords().stream().anyMatch(each -> router(each.value(), frame) != null);
    }

    private void register(Router router, String name, Expr.Call call, Frame frame) {
        Written written = new Written(call, frame.scope());
        if (name.equals("include_router")) {
            Expr argument = call.argument(0, "router");
            Router included = argument == null ? null : router(argument, frame);
            if (included != null) {
                router.add(new Route.Include(included, written));
            } else {
                gaps.add(
                        frame.scope().file(),
                        call.line(),
                        "the included router is not known here; its routes are left out");
            }
        } else if (name.equals("add_api_route")) {
            Expr endpoint = call.argument(1, "endpoint");
            if (endpoint != null
                    && function(endpoint, frame.scope()) instanceof Symbol.Declared declared
                    && declared.statement() instanceof Stmt.FunctionDef known) {
                router.add(new Route.Endpoint(
                        methods(name, call, frame), call.argument(0, "path"), written, known, declared.scope()));
            } else {
                gaps.add(
                        frame.scope().file(),
                        call.line(),
                        "the function of this route is not known here; it is left out");
            }
        }
    }

    private @Nullable Symbol function(Expr expression, Scope scope) {
        return names.behind(expression, scope);
    }
}
