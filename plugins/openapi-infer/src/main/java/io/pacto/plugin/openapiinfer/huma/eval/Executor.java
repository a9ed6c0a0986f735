package io.pacto.plugin.openapiinfer.huma.eval;

import io.pacto.plugin.openapiinfer.huma.golang.Decl;
import io.pacto.plugin.openapiinfer.huma.golang.Expr;
import io.pacto.plugin.openapiinfer.huma.golang.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows statements. Where a condition is unknown both branches are taken, one after the other. */
final class Executor {

    private final Machine machine;
    private final Assignments assignments;
    private final Loops loops;

    Executor(Machine machine) {
        this.machine = machine;
        this.assignments = new Assignments(machine);
        this.loops = new Loops(machine, this);
    }

    /** How a statement ended. */
    enum Flow {
        ON,
        RETURN,
        BREAK,
        CONTINUE
    }

    /** A call that is being followed: its named results, and what it returned. */
    static final class Frame {

        final List<Cell> named;

        @Nullable
        Value result;

        Frame(List<Cell> named) {
            this.named = named;
        }

        /** Keeps a result; one that says something is not replaced by one that says nothing. */
        void returned(Value value) {
            if (result == null || says(value) || !says(result)) {
                result = value;
            }
        }

        private static boolean says(Value value) {
            Value first = Operators.part(value, 0);
            return !(first instanceof Value.Unknown) && !(first instanceof Value.Nil);
        }
    }

    Flow run(List<Stmt> body, Scope scope, Frame frame) {
        for (Stmt statement : body) {
            Flow flow = run(statement, scope, frame);
            if (flow != Flow.ON) {
                return flow;
            }
        }
        return Flow.ON;
    }

    Flow run(Stmt statement, Scope scope, Frame frame) {
        machine.at(scope, statement.line());
        if (statement instanceof Stmt.Run run) {
            machine.evaluator().eval(run.expression(), scope);
        } else if (statement instanceof Stmt.Assign assign) {
            assignments.assign(assign, scope);
        } else if (statement instanceof Stmt.Declare declare) {
            declare.declarations().forEach(declaration -> declare(declaration, scope));
        } else if (statement instanceof Stmt.Block block) {
            return run(block.body(), scope.inner(), frame);
        } else if (statement instanceof Stmt.Return back) {
            return back(back, scope, frame);
        } else if (statement instanceof Stmt.If choice) {
            return choose(choice, scope, frame);
        } else if (statement instanceof Stmt.For loop) {
            return loops.run(loop, scope, frame);
        } else if (statement instanceof Stmt.Range range) {
            return loops.run(range, scope, frame);
        } else if (statement instanceof Stmt.Switch choice) {
            return choose(choice, scope, frame);
        } else if (statement instanceof Stmt.Later later) {
            if (!later.deferred()) {
                machine.evaluator().eval(later.call(), scope);
            }
        } else if (statement instanceof Stmt.Jump jump) {
            return switch (jump.word()) {
                case "break" -> Flow.BREAK;
                case "continue" -> Flow.CONTINUE;
                default -> Flow.ON;
            };
        }
        return Flow.ON;
    }

    private void declare(Decl declaration, Scope scope) {
        if (declaration instanceof Decl.Values values) {
            List<Value> worked = new ArrayList<>();
            for (int i = 0; i < values.names().size(); i++) {
                worked.add(machine.values().copied(machine.evaluator().declared(values, i, scope)));
            }
            for (int i = 0; i < worked.size(); i++) {
                scope.bind(values.names().get(i), new Cell(worked.get(i)));
            }
        } else if (declaration instanceof Decl.Type type) {
            GoType made = type.alias()
                    ? machine.type(type.type(), scope)
                    : new GoType.Named(type, scope.home().path(), scope, List.of());
            scope.bind(type.name(), new Scope.TypeName(made, false));
        }
    }

    private Flow back(Stmt.Return back, Scope scope, Frame frame) {
        List<Value> values = new ArrayList<>();
        back.results().forEach(result -> values.add(machine.evaluator().eval(result, scope)));
        if (values.isEmpty()) {
            frame.named.forEach(cell -> values.add(cell.get()));
        }
        frame.returned(values.size() == 1 ? values.get(0) : new Value.Tuple(values));
        return Flow.RETURN;
    }

    private Flow choose(Stmt.If choice, Scope scope, Frame frame) {
        Scope inner = scope.inner();
        if (choice.init() != null) {
            run(choice.init(), inner, frame);
        }
        Value condition = machine.evaluator().eval(choice.condition(), inner);
        Stmt otherwise = choice.otherwise();
        if (condition instanceof Value.Const known && known.value() instanceof Boolean truth) {
            if (truth) {
                return run(choice.then(), inner.inner(), frame);
            }
            return otherwise == null ? Flow.ON : run(otherwise, inner, frame);
        }
        Flow then = run(choice.then(), inner.inner(), frame);
        Flow other = otherwise == null ? Flow.ON : run(otherwise, inner, frame);
        return then == other ? then : Flow.ON;
    }

    private Flow choose(Stmt.Switch choice, Scope scope, Frame frame) {
        Scope inner = scope.inner();
        if (choice.init() != null) {
            run(choice.init(), inner, frame);
        }
        Stmt tag = choice.tag();
        if (tag instanceof Stmt.Assign assign) {
            // switch x := y.(type): the name has the value in every case.
            assignments.assign(assign, inner);
        }
        Value value = tag instanceof Stmt.Run run
                ? machine.evaluator().eval(run.expression(), inner)
                : tag == null ? Value.Const.of(true) : Value.Unknown.ANYTHING;
        Stmt.Case matching = matching(choice, value, inner);
        if (matching != null) {
            Flow flow = run(matching.body(), inner.inner(), frame);
            return flow == Flow.BREAK ? Flow.ON : flow;
        }
        for (Stmt.Case one : choice.cases()) {
            Scope own = inner.inner();
            if (one.communication() != null) {
                run(one.communication(), own, frame);
            }
            run(one.body(), own, frame);
        }
        return Flow.ON;
    }

    /** The case that is taken; null when that is not known. */
    private Stmt.@Nullable Case matching(Stmt.Switch choice, Value value, Scope scope) {
        Stmt.Case otherwise = null;
        if (!(value instanceof Value.Const)) {
            return null;
        }
        for (Stmt.Case one : choice.cases()) {
            if (one.values().isEmpty()) {
                otherwise = one;
            }
            for (Expr written : one.values()) {
                Boolean same = Operators.same(value, machine.evaluator().eval(written, scope), written);
                if (same == null) {
                    return null;
                }
                if (same) {
                    return one;
                }
            }
        }
        return otherwise == null ? new Stmt.Case(List.of(), null, List.of()) : otherwise;
    }
}
