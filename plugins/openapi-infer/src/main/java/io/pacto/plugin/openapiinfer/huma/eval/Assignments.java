package io.pacto.plugin.openapiinfer.huma.eval;

import io.pacto.plugin.openapiinfer.huma.golang.Expr;
import io.pacto.plugin.openapiinfer.huma.golang.Stmt;
import java.util.ArrayList;
import java.util.List;

/** Gives values to variables, fields and elements. */
final class Assignments {

    private final Machine machine;

    Assignments(Machine machine) {
        this.machine = machine;
    }

    void assign(Stmt.Assign assign, Scope scope) {
        String operator = assign.operator();
        if (!operator.equals("=") && !operator.equals(":=")) {
            Expr left = assign.left().get(0);
            Value old = machine.evaluator().eval(left, scope);
            Value right = machine.evaluator().eval(assign.right().get(0), scope);
            set(left, Operators.binary(operator.substring(0, operator.length() - 1), old, right, left), scope);
            return;
        }
        List<Value> values = values(assign, scope);
        for (int i = 0; i < assign.left().size(); i++) {
            Expr left = assign.left().get(i);
            Value value = machine.values().copied(values.get(i));
            if (operator.equals(":=") && left instanceof Expr.Name name) {
                scope.bind(name.text(), new Cell(value));
            } else {
                set(left, value, scope);
            }
        }
    }

    private List<Value> values(Stmt.Assign assign, Scope scope) {
        List<Value> values = new ArrayList<>();
        if (assign.right().size() == assign.left().size()) {
            assign.right().forEach(right -> values.add(machine.evaluator().eval(right, scope)));
            return values;
        }
        Expr right = assign.right().get(0);
        Value several = machine.evaluator().eval(right, scope);
        for (int i = 0; i < assign.left().size(); i++) {
            values.add(Operators.part(several, i));
        }
        boolean lookup = right instanceof Expr.Index;
        if (lookup && several instanceof Value.Tuple) {
            return values;
        }
        if (lookup && right instanceof Expr.Index index) {
            Value of = machine.values().pointee(machine.evaluator().eval(index.of(), scope));
            Value key = machine.evaluator().eval(index.arguments().get(0), scope);
            if (of instanceof Value.Dict dict && key instanceof Value.Const) {
                values.set(1, Value.Const.of(dict.entries().containsKey(Operators.key(key))));
            } else if (of instanceof Value.Nil) {
                values.set(1, Value.Const.of(false));
            }
        }
        return values;
    }

    private void set(Expr left, Value value, Scope scope) {
        if (left instanceof Expr.Name name) {
            setName(name.text(), value, scope);
        } else if (left instanceof Expr.Selector selector) {
            setField(selector, value, scope);
        } else if (left instanceof Expr.Index index) {
            setElement(index, value, scope);
        } else if (left instanceof Expr.Star star
                && machine.evaluator().eval(star.of(), scope) instanceof Value.Ref ref) {
            replace(ref.target(), value);
        }
    }

    private void setName(String name, Value value, Scope scope) {
        if (name.equals("_")) {
            return;
        }
        Scope.Binding binding = scope.find(name);
        Cell cell = binding instanceof Cell known ? known : machine.evaluator().packageCell(scope.home(), name);
        if (cell != null) {
            replace(cell, value);
        }
    }

    /** Nil and unknown values keep the type of the variable; a struct stays the one that pointers lead to. */
    private void replace(Cell cell, Value value) {
        GoType type = machine.values().typeOf(cell.get());
        if (cell.get() instanceof Value.Struct old
                && value instanceof Value.Struct other
                && old.type().equals(other.type())) {
            old.fields().clear();
            old.fields().putAll(other.copy().fields());
        } else if (value instanceof Value.Unknown unknown && unknown.type() instanceof GoType.Unknown) {
            cell.set(new Value.Unknown(type));
        } else {
            cell.set(Operators.as(type, value, machine));
        }
    }

    private void setField(Expr.Selector selector, Value value, Scope scope) {
        if (selector.of() instanceof Expr.Name of && scope.find(of.text()) instanceof Scope.Import one) {
            GoPackage home = machine.program().find(one.path());
            Cell cell = home == null ? null : machine.evaluator().packageCell(home, selector.name());
            if (cell != null) {
                cell.set(value);
            }
            return;
        }
        Value of = machine.evaluator().eval(selector.of(), scope);
        List<GoType.Field> way = machine.types()
                .wayTo(selector.name(), machine.values().typeOf(machine.values().pointee(of)));
        Value typed = way == null ? value : Operators.as(way.get(way.size() - 1).type(), value, machine);
        machine.values().setField(of, selector.name(), typed);
    }

    private void setElement(Expr.Index index, Value value, Scope scope) {
        Value of = machine.values().pointee(machine.evaluator().eval(index.of(), scope));
        Value key = machine.evaluator().eval(index.arguments().get(0), scope);
        if (of instanceof Value.Dict dict) {
            dict.entries()
                    .put(Operators.key(key), Operators.as(Operators.elementType(dict.type(), machine), value, machine));
        } else if (of instanceof Value.Items items) {
            Long at = Values.number(key);
            if (at != null && at >= 0 && at < items.items().size()) {
                items.items().set(at.intValue(), value);
            }
        }
    }
}
