package io.pacto.plugin.openapiinfer.huma.golang;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the calls of a file, outer ones before those in their arguments. */
public final class Calls {

    private final List<Expr.Call> found = new ArrayList<>();

    private Calls() {}

    /**
     * The calls in the functions and values of a file.
     *
     * @param file the file
     * @return its calls, in the order of the source
     */
    public static List<Expr.Call> in(GoFile file) {
        Calls calls = new Calls();
        file.declarations().forEach(calls::declaration);
        return calls.found;
    }

    /**
     * The calls in statements.
     *
     * @param statements the statements
     * @return their calls, in the order of the source
     */
    public static List<Expr.Call> in(List<Stmt> statements) {
        Calls calls = new Calls();
        calls.statements(statements);
        return calls.found;
    }

    private void declaration(Decl declaration) {
        if (declaration instanceof Decl.Values values) {
            expressions(values.values());
        } else if (declaration instanceof Decl.Func function && function.body() != null) {
            statements(function.body());
        }
    }

    private void statements(List<Stmt> statements) {
        statements.forEach(this::statement);
    }

    private void statement(@Nullable Stmt statement) {
        if (statement instanceof Stmt.Block block) {
            statements(block.body());
        } else if (statement instanceof Stmt.Run run) {
            expression(run.expression());
        } else if (statement instanceof Stmt.Assign assign) {
            expressions(assign.left());
            expressions(assign.right());
        } else if (statement instanceof Stmt.Declare declare) {
            declare.declarations().forEach(this::declaration);
        } else if (statement instanceof Stmt.Return result) {
            expressions(result.results());
        } else if (statement instanceof Stmt.Later later) {
            expression(later.call());
        } else {
            compound(statement);
        }
    }

    private void compound(@Nullable Stmt statement) {
        if (statement instanceof Stmt.If choice) {
            statement(choice.init());
            expression(choice.condition());
            statements(choice.then());
            statement(choice.otherwise());
        } else if (statement instanceof Stmt.For loop) {
            statement(loop.init());
            expression(loop.condition());
            statement(loop.post());
            statements(loop.body());
        } else if (statement instanceof Stmt.Range range) {
            expression(range.over());
            statements(range.body());
        } else if (statement instanceof Stmt.Switch choice) {
            statement(choice.init());
            statement(choice.tag());
            for (Stmt.Case one : choice.cases()) {
                expressions(one.values());
                statement(one.communication());
                statements(one.body());
            }
        }
    }

    private void expressions(List<Expr> expressions) {
        expressions.forEach(this::expression);
    }

    private void expression(@Nullable Expr expression) {
        if (expression instanceof Expr.Call call) {
            found.add(call);
            expression(call.function());
            expressions(call.arguments());
        } else if (expression instanceof Expr.Selector selector) {
            expression(selector.of());
        } else if (expression instanceof Expr.Index index) {
            expression(index.of());
            expressions(index.arguments());
        } else if (expression instanceof Expr.Composite composite) {
            composite.elements().stream()
                    .map(Expr.Element::key)
                    .filter(Objects::nonNull)
                    .forEach(this::expression);
            composite.elements().forEach(element -> expression(element.value()));
        } else if (expression instanceof Expr.Function function) {
            statements(function.body());
        } else if (expression instanceof Expr.Unary unary) {
            expression(unary.operand());
        } else if (expression instanceof Expr.Binary binary) {
            expression(binary.left());
            expression(binary.right());
        } else if (expression instanceof Expr.Star star) {
            expression(star.of());
        } else if (expression instanceof Expr.Slicing slicing) {
            expression(slicing.of());
        } else if (expression instanceof Expr.Assertion assertion) {
            expression(assertion.of());
        }
    }
}
