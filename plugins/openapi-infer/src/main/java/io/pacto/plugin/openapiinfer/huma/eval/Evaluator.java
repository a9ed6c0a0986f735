package io.pacto.plugin.openapiinfer.huma.eval;

import io.pacto.plugin.openapiinfer.huma.golang.Decl;
import io.pacto.plugin.openapiinfer.huma.golang.Expr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out expressions. */
final class Evaluator {

    private static final List<String> BUILTINS = List.of(
            "append", "cap", "clear", "close", "copy", "delete", "len", "make", "max", "min", "new", "panic", "print",
            "println", "recover");

    private final Machine machine;
    private final Literals literals;

    Evaluator(Machine machine) {
        this.machine = machine;
        this.literals = new Literals(machine);
    }

    Value eval(Expr expr, Scope scope) {
        machine.step();
        if (expr instanceof Expr.Name name) {
            return name(name.text(), scope);
        }
        if (expr instanceof Expr.Literal literal) {
            return Literals.constant(literal);
        }
        if (expr instanceof Expr.Selector selector) {
            return selector(selector, scope);
        }
        if (expr instanceof Expr.Call call) {
            return machine.invoker().call(call, scope);
        }
        if (expr instanceof Expr.Composite composite) {
            return literals.composite(composite, scope);
        }
        if (expr instanceof Expr.Function function) {
            Value.Func literal = new Value.Func("", function.signature(), function.body(), scope);
            machine.note(literal);
            return literal;
        }
        if (expr instanceof Expr.Unary unary) {
            return unary(unary, scope);
        }
        if (expr instanceof Expr.Binary binary) {
            return binary(binary, scope);
        }
        return other(expr, scope);
    }

    private Value other(Expr expr, Scope scope) {
        if (expr instanceof Expr.Star star) {
            Value of = eval(star.of(), scope);
            if (of instanceof Value.Type type) {
                return new Value.Type(new GoType.Pointer(type.type()));
            }
            if (of instanceof Value.Unknown unknown && unknown.type() instanceof GoType.Pointer pointer) {
                return new Value.Unknown(pointer.of());
            }
            return of instanceof Value.Ref ref ? ref.target().get() : of;
        }
        if (expr instanceof Expr.Index index) {
            return index(index, scope);
        }
        if (expr instanceof Expr.Slicing slicing) {
            return slicing(slicing, scope);
        }
        if (expr instanceof Expr.Assertion assertion) {
            Value of = eval(assertion.of(), scope);
            Expr type = assertion.type();
            return type != null && of instanceof Value.Unknown ? new Value.Unknown(machine.type(type, scope)) : of;
        }
        return new Value.Type(machine.type(expr, scope));
    }

    private Value name(String name, Scope scope) {
        Scope.Binding binding = scope.find(name);
        if (binding instanceof Cell cell) {
            return cell.get();
        }
        if (binding instanceof Scope.TypeName type) {
            return new Value.Type(type.type());
        }
        Value member = binding == null ? member(scope.home(), name) : null;
        if (member != null) {
            return member;
        }
        return switch (name) {
            case "true" -> Value.Const.of(true);
            case "false" -> Value.Const.of(false);
            case "nil" -> new Value.Nil(new GoType.Unknown());
            default -> {
                if (BUILTINS.contains(name)) {
                    yield new Value.Foreign("builtin", name, List.of());
                }
                GoType type = machine.types().resolve(new Expr.Name(0, name), scope);
                yield type instanceof GoType.Unknown ? Value.Unknown.ANYTHING : new Value.Type(type);
            }
        };
    }

    /** A member of a package; null when its sources have none of that name. */
    @Nullable
    Value member(GoPackage home, String name) {
        Cell cell = packageCell(home, name);
        if (cell != null) {
            return cell.get();
        }
        GoPackage.Declared<Decl.Func> function = home.function(name);
        if (function != null) {
            return function.declaration().body() == null
                    ? new Value.Foreign(home.path(), name, List.of())
                    : machine.invoker().value(function);
        }
        return home.type(name) == null ? null : new Value.Type(machine.types().imported(home.path(), name));
    }

    /** A variable of a package, worked out when it is first asked for. */
    @Nullable
    Cell packageCell(GoPackage home, String name) {
        Cell known = home.cells().get(name);
        if (known != null) {
            return known;
        }
        GoPackage.Declared<Decl.Values> declared = home.value(name);
        if (declared == null) {
            return null;
        }
        Decl.Values values = declared.declaration();
        Cell cell = new Cell(Value.Unknown.ANYTHING);
        home.cells().put(name, cell);
        if (machine.enter(declared.scope(), values.line())) {
            try {
                cell.set(declared(values, values.names().indexOf(name), declared.scope()));
            } finally {
                machine.leave();
            }
        }
        return cell;
    }

    /** The value of one of the names of a declaration. */
    Value declared(Decl.Values values, int index, Scope scope) {
        Expr written = values.type();
        GoType type = written == null ? null : machine.type(written, scope);
        Value value;
        if (values.values().isEmpty()) {
            return type == null ? Value.Unknown.ANYTHING : machine.values().zero(type);
        }
        Scope inner = scope.inner();
        if (values.constant()) {
            inner.bind("iota", new Cell(Value.Const.of(values.iota())));
        }
        if (values.values().size() == values.names().size()) {
            value = eval(values.values().get(index), inner);
        } else {
            value = Operators.part(eval(values.values().get(0), inner), index);
        }
        return type == null ? value : Operators.as(type, value, machine);
    }

    private Value selector(Expr.Selector selector, Scope scope) {
        if (selector.of() instanceof Expr.Name of && scope.find(of.text()) instanceof Scope.Import one) {
            GoPackage home = machine.program().find(one.path());
            Value member = home == null ? null : member(home, selector.name());
            return member == null ? new Value.Foreign(one.path(), selector.name(), List.of()) : member;
        }
        Value of = eval(selector.of(), scope);
        Value field = machine.values().field(of, selector.name());
        return field == null ? machine.invoker().method(of, selector.name()) : field;
    }

    private Value unary(Expr.Unary unary, Scope scope) {
        if (unary.operator().equals("&")) {
            if (unary.operand() instanceof Expr.Name name && scope.find(name.text()) instanceof Cell cell) {
                return new Value.Ref(cell, machine.values().typeOf(cell.get()));
            }
            Value value = eval(unary.operand(), scope);
            return value instanceof Value.Host
                    ? value
                    : new Value.Ref(new Cell(value), machine.values().typeOf(value));
        }
        return Operators.unary(unary.operator(), eval(unary.operand(), scope));
    }

    private Value binary(Expr.Binary binary, Scope scope) {
        Value left = eval(binary.left(), scope);
        boolean and = binary.operator().equals("&&");
        if (and || binary.operator().equals("||")) {
            if (left instanceof Value.Const known && known.value() instanceof Boolean truth && truth != and) {
                return left;
            }
            Value right = eval(binary.right(), scope);
            return Operators.logical(and, left, right);
        }
        return Operators.binary(binary.operator(), left, eval(binary.right(), scope), binary.left());
    }

    private Value index(Expr.Index index, Scope scope) {
        Value of = eval(index.of(), scope);
        if (of instanceof Value.Type) {
            return new Value.Type(machine.type(index, scope));
        }
        if (of instanceof Value.Func function
                && !function.signature().typeParams().isEmpty()) {
            return machine.invoker().instantiate(function, types(index, scope));
        }
        if (of instanceof Value.Foreign foreign) {
            return new Value.Foreign(foreign.path(), foreign.name(), types(index, scope));
        }
        return Operators.element(
                machine.values().pointee(of), eval(index.arguments().get(0), scope), machine);
    }

    private List<GoType> types(Expr.Index index, Scope scope) {
        List<GoType> types = new ArrayList<>();
        index.arguments().forEach(argument -> types.add(machine.type(argument, scope)));
        return types;
    }

    private Value slicing(Expr.Slicing slicing, Scope scope) {
        Value of = eval(slicing.of(), scope);
        Value low = slicing.low() == null ? Value.Const.of(0) : eval(slicing.low(), scope);
        Value high = slicing.high() == null ? null : eval(slicing.high(), scope);
        return Operators.slice(machine.values().pointee(of), low, high, machine);
    }
}
