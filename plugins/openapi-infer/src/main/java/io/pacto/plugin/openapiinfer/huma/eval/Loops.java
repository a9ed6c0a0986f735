package io.pacto.plugin.openapiinfer.huma.eval;

import io.pacto.plugin.openapiinfer.huma.golang.Expr;
import io.pacto.plugin.openapiinfer.huma.golang.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Follows loops: as often as they run when that is known, else once. */
final class Loops {

    private static final int MOST_ROUNDS = 10_000;

    private final Machine machine;
    private final Executor executor;

    Loops(Machine machine, Executor executor) {
        this.machine = machine;
        this.executor = executor;
    }

    Executor.Flow run(Stmt.For loop, Scope scope, Executor.Frame frame) {
        Scope inner = scope.inner();
        if (loop.init() != null) {
            executor.run(loop.init(), inner, frame);
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Expr condition = loop.condition();
            Value truth = condition == null
                    ? Value.Unknown.ANYTHING
                    : machine.evaluator().eval(condition, inner);
            boolean known = truth instanceof Value.Const;
            if (known && !Values.isTrue(truth)) {
                break;
            }
            Executor.Flow flow = executor.run(loop.body(), inner.inner(), frame);
            if (flow == Executor.Flow.RETURN) {
                return known || condition == null ? flow : Executor.Flow.ON;
            }
            if (flow == Executor.Flow.BREAK || !known) {
                break;
            }
            if (loop.post() != null) {
                executor.run(loop.post(), inner, frame);
            }
        }
        return Executor.Flow.ON;
    }

    Executor.Flow run(Stmt.Range range, Scope scope, Executor.Frame frame) {
        Value over = machine.values().pointee(machine.evaluator().eval(range.over(), scope));
        boolean known = over instanceof Value.Items || over instanceof Value.Dict || Values.number(over) != null;
        for (Value[] pair : pairs(over)) {
            Scope inner = scope.inner();
            for (int i = 0; i < range.names().size() && i < 2; i++) {
                if (range.names().get(i) instanceof Expr.Name name) {
                    inner.bind(name.text(), new Cell(machine.values().copied(pair[i])));
                }
            }
            Executor.Flow flow = executor.run(range.body(), inner, frame);
            if (flow == Executor.Flow.RETURN && known) {
                return flow;
            }
            if (flow == Executor.Flow.BREAK) {
                break;
            }
        }
        return Executor.Flow.ON;
    }

    private List<Value[]> pairs(Value over) {
        List<Value[]> pairs = new ArrayList<>();
        Long count = Values.number(over);
        if (over instanceof Value.Items items) {
            for (int i = 0; i < items.items().size(); i++) {
                pairs.add(new Value[] {Value.Const.of(i), items.items().get(i)});
            }
        } else if (over instanceof Value.Dict dict) {
            for (Map.Entry<Object, Value> entry : dict.entries().entrySet()) {
                Value key = entry.getKey() instanceof Value value
                        ? value
                        : new Value.Const(entry.getKey(), GoType.Basic.STRING);
                pairs.add(new Value[] {key, entry.getValue()});
            }
        } else if (count != null) {
            for (long i = 0; i < Math.min(count, MOST_ROUNDS); i++) {
                pairs.add(new Value[] {Value.Const.of(i), Value.Unknown.ANYTHING});
            }
        } else if (!(over instanceof Value.Nil)) {
            GoType element = Operators.elementType(machine.values().typeOf(over), machine);
            pairs.add(new Value[] {Value.Unknown.ANYTHING, new Value.Unknown(element)});
        }
        return pairs;
    }
}
