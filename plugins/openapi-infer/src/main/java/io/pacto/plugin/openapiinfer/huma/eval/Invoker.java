package io.pacto.plugin.openapiinfer.huma.eval;

import io.pacto.plugin.openapiinfer.huma.golang.Decl;
import io.pacto.plugin.openapiinfer.huma.golang.Expr;
import io.pacto.plugin.openapiinfer.huma.golang.Stmt;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Follows calls. */
final class Invoker {

    /** One function at most so often within itself. */
    private static final int MOST_RECURSION = 4;

    private final Machine machine;
    private final Builtins builtins;
    private final Settings settings;
    private final IdentityHashMap<List<Stmt>, Integer> active = new IdentityHashMap<>();

    Invoker(Machine machine) {
        this.machine = machine;
        this.builtins = new Builtins(machine);
        this.settings = new Settings(machine);
    }

    Value call(Expr.Call call, Scope scope) {
        Value function = machine.evaluator().eval(call.function(), scope);
        if (function instanceof Value.Foreign foreign && foreign.path().equals("builtin")) {
            return builtins.call(foreign.name(), call, scope);
        }
        List<Value> arguments = new ArrayList<>();
        for (Expr argument : call.arguments()) {
            arguments.add(machine.values().copied(machine.evaluator().eval(argument, scope)));
        }
        if (arguments.size() == 1 && arguments.get(0) instanceof Value.Tuple tuple) {
            arguments = new ArrayList<>(tuple.values());
        }
        if (function instanceof Value.Type type) {
            Value converted = arguments.isEmpty() ? Value.Unknown.ANYTHING : arguments.get(0);
            return builtins.convert(type.type(), converted);
        }
        if (call.spread()
                && machine.values().pointee(arguments.get(arguments.size() - 1)) instanceof Value.Items more) {
            arguments.remove(arguments.size() - 1);
            arguments.addAll(more.items());
        }
        return call(function, arguments, List.of());
    }

    Value call(Value function, List<Value> arguments, List<GoType> typeArguments) {
        if (function instanceof Value.Func known) {
            return follow(known, arguments, typeArguments);
        }
        if (function instanceof Value.Foreign foreign) {
            List<GoType> given = foreign.typeArguments().isEmpty() ? typeArguments : foreign.typeArguments();
            Value result = machine.library().call(foreign.path(), foreign.name(), arguments, given, machine);
            return result == null ? unknown(foreign, arguments) : result;
        }
        if (function instanceof Value.HostMethod method) {
            Value result = method.host().call(method.name(), arguments, machine);
            return result == null ? unknown(function, arguments) : result;
        }
        return unknown(function, arguments);
    }

    /** A call into unknown code: it may call the functions it is given. */
    private Value unknown(Value function, List<Value> arguments) {
        for (Value argument : arguments) {
            if (argument instanceof Value.Func callback && machine.library().matters(callback)) {
                machine.callBlindly(callback);
            }
        }
        settings.filled(function, arguments);
        if (machine.values().typeOf(function) instanceof GoType.Func type) {
            return results(type);
        }
        return Value.Unknown.ANYTHING;
    }

    private static Value results(GoType.Func type) {
        List<Value> results = new ArrayList<>();
        type.results().forEach(result -> results.add(new Value.Unknown(result)));
        return results.size() == 1 ? results.get(0) : new Value.Tuple(results);
    }

    Value callMethod(Value receiver, String name, List<Value> arguments, List<GoType> typeArguments) {
        Value field = machine.values().field(receiver, name);
        return call(field == null ? method(receiver, name) : field, arguments, typeArguments);
    }

    /** A method of a value, its receiver bound. */
    Value method(Value receiver, String name) {
        Value value = machine.values().pointee(receiver);
        if (value instanceof Value.Host host) {
            return new Value.HostMethod(host, name);
        }
        GoType type = receiver instanceof Value.Type itself
                ? itself.type()
                : machine.values().typeOf(value);
        TypeSystem.Method found = machine.types().method(type, name);
        if (found == null) {
            return embedded(value, type, name);
        }
        Value owner = receiver;
        for (GoType.Field step : found.way()) {
            Value next = machine.values().field(owner, step.name());
            owner = next == null ? new Value.Unknown(step.type()) : next;
        }
        return bound(found, owner);
    }

    private Value embedded(Value value, GoType type, String name) {
        for (GoType.Field field : machine.types().fields(type)) {
            if (field.embedded()) {
                Value inner = machine.values().field(value, field.name());
                Value target = inner == null ? null : machine.values().pointee(inner);
                if (target instanceof Value.Host host) {
                    return new Value.HostMethod(host, name);
                }
                if (target instanceof Value.Struct struct && method(struct, name) instanceof Value.HostMethod method) {
                    return method;
                }
            }
        }
        return machine.types().underlying(GoType.deref(type)) instanceof GoType.Interface itself
                        && itself.methods().contains(name)
                ? new Value.HostMethod(new Implementations(itself, machine.types()), name)
                : Value.Unknown.ANYTHING;
    }

    private Value bound(TypeSystem.Method found, Value receiver) {
        Decl.Func function = found.declared().declaration();
        Scope scope = found.declared().scope().inner();
        Expr.Param param = function.receiver();
        if (param != null) {
            Expr bare = param.type() instanceof Expr.Star star ? star.of() : param.type();
            if (bare instanceof Expr.Index index) {
                for (int i = 0; i < index.arguments().size(); i++) {
                    boolean given = i < found.owner().arguments().size();
                    if (index.arguments().get(i) instanceof Expr.Name name) {
                        GoType argument = given ? found.owner().arguments().get(i) : new GoType.Unknown();
                        scope.bind(name.text(), new Scope.TypeName(argument));
                    }
                }
            }
            Value own = receiver instanceof Value.Type ? new Value.Unknown(found.owner()) : receiver;
            scope.bind(param.name(), new Cell(own));
        }
        return new Value.Func(function.name(), function.signature(), function.body(), scope);
    }

    /** A declared function as a value. */
    Value.Func value(GoPackage.Declared<Decl.Func> declared) {
        Decl.Func function = declared.declaration();
        return new Value.Func(function.name(), function.signature(), function.body(), declared.scope());
    }

    /** A generic function with its type arguments. */
    Value.Func instantiate(Value.Func function, List<GoType> arguments) {
        Scope scope = function.scope().inner();
        List<Expr.Param> params = function.signature().typeParams();
        for (int i = 0; i < params.size() && i < arguments.size(); i++) {
            scope.bind(params.get(i).name(), new Scope.TypeName(arguments.get(i)));
        }
        Expr.Signature bare = new Expr.Signature(
                params.subList(Math.min(arguments.size(), params.size()), params.size()),
                function.signature().params(),
                function.signature().results());
        return new Value.Func(function.name(), bare, function.body(), scope);
    }

    private Value follow(Value.Func function, List<Value> arguments, List<GoType> typeArguments) {
        Expr.Signature signature = function.signature();
        Scope scope = function.scope().inner();
        if (!signature.typeParams().isEmpty()) {
            new TypeArguments(machine).bind(signature, arguments, typeArguments, scope);
        }
        List<Stmt> body = function.body();
        GoType.Func type = machine.types().function(signature, scope);
        if (body == null || active.getOrDefault(body, 0) >= MOST_RECURSION || !machine.enter(body, scope)) {
            return results(type);
        }
        active.merge(body, 1, Integer::sum);
        try {
            bind(signature, type, arguments, scope);
            List<Cell> named = new ArrayList<>();
            for (int i = 0; i < signature.results().size(); i++) {
                Cell cell = new Cell(machine.values().zero(type.results().get(i)));
                scope.bind(signature.results().get(i).name(), cell);
                named.add(cell);
            }
            Executor.Frame frame = new Executor.Frame(named);
            machine.executor().run(body, scope, frame);
            Value result = frame.result;
            return result == null ? results(type) : typed(result, type);
        } finally {
            active.merge(body, -1, Integer::sum);
            machine.leave();
        }
    }

    private Value typed(Value result, GoType.Func type) {
        if (result instanceof Value.Tuple tuple) {
            List<Value> values = new ArrayList<>();
            for (int i = 0; i < tuple.values().size(); i++) {
                Value value = tuple.values().get(i);
                values.add(
                        i < type.results().size() ? Operators.as(type.results().get(i), value, machine) : value);
            }
            return new Value.Tuple(values);
        }
        return type.results().size() == 1 ? Operators.as(type.results().get(0), result, machine) : result;
    }

    private void bind(Expr.Signature signature, GoType.Func type, List<Value> arguments, Scope scope) {
        List<Expr.Param> params = signature.params();
        for (int i = 0; i < params.size(); i++) {
            Value value;
            boolean rest = type.variadic() && i == params.size() - 1;
            if (rest && !(i < arguments.size() && isUnknownList(arguments.get(i)))) {
                List<Value> items = i < arguments.size() ? arguments.subList(i, arguments.size()) : List.of();
                value = new Value.Items(type.params().get(i), new ArrayList<>(items));
            } else {
                value = i < arguments.size()
                        ? arguments.get(i)
                        : new Value.Unknown(type.params().get(i));
            }
            scope.bind(params.get(i).name(), new Cell(Operators.as(type.params().get(i), value, machine)));
        }
    }

    private static boolean isUnknownList(Value value) {
        return value instanceof Value.Unknown unknown && unknown.type() instanceof GoType.Slice;
    }
}
