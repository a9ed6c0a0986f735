package io.pacto.plugin.schemainfer;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a property is when nobody sets it: in the application's file, in {@code @DefaultValue}, in the source. */
final class SpringDefaults {

    private SpringDefaults() {}

    /** Returns the default that the code gives. */
    static Optional<Node> ofCode(JavaProperty property) {
        Optional<AnnotationExpr> annotation = property.annotation("DefaultValue");
        if (annotation.isPresent()) {
            return Annotations.value(annotation.get(), "value").flatMap(SpringDefaults::ofAnnotation);
        }
        Expression initializer = property.initializer();
        return initializer == null ? Optional.empty() : Literals.of(initializer);
    }

    private static Optional<Node> ofAnnotation(Expression value) {
        if (!(value instanceof ArrayInitializerExpr array)) {
            return Literals.of(value);
        }
        List<Node> items = new ArrayList<>();
        array.getValues().forEach(item -> Literals.of(item).ifPresent(items::add));
        return Optional.of(Sequence.of(items));
    }

    /**
     * Makes a default fit the types of its property: all text of annotations and properties files is typed here, and
     * placeholders give their own default.
     *
     * @return the value without a place; empty when it cannot be said or must not be
     */
    static Optional<Node> fit(Node value, Set<String> types) {
        if (value instanceof Sequence list) {
            List<Node> items = new ArrayList<>();
            for (Node item : list.items()) {
                Optional<Node> fitting = fit(item, Set.of());
                if (fitting.isEmpty()) {
                    return Optional.empty();
                }
                items.add(fitting.get());
            }
            return types.isEmpty() || types.contains("array") ? Optional.of(Sequence.of(items)) : Optional.empty();
        }
        return value instanceof Scalar scalar ? fit(scalar, types) : Optional.empty();
    }

    private static Optional<Node> fit(Scalar value, Set<String> types) {
        String text = value.text();
        if (value.kind() == Scalar.Kind.TEXT && text.contains("${")) {
            Placeholder placeholder = Placeholder.of(text);
            String standard = placeholder == null ? null : placeholder.standard();
            return standard == null || standard.contains("${") ? Optional.empty() : fit(Scalar.of(standard), types);
        }
        if (value.kind() == Scalar.Kind.NULL || Secrets.isInValue(text)) {
            return Optional.empty();
        }
        Scalar.Kind kind = value.kind() == Scalar.Kind.TEXT && !types.isEmpty() && !types.equals(Set.of("string"))
                ? TypedText.kindOf(text)
                : value.kind();
        String type = switch (kind) {
            case TEXT, NULL -> "string";
            case INTEGER -> "integer";
            case DECIMAL -> "number";
            case BOOLEAN -> "boolean";
        };
        boolean fits = types.isEmpty() || types.contains(type) || (type.equals("integer") && types.contains("number"));
        if (!fits) {
            return types.contains("string") ? Optional.of(Scalar.of(text)) : Optional.empty();
        }
        Scalar plain = new Scalar(Position.NONE, NodePath.ROOT, kind, text);
        return kind == Scalar.Kind.TEXT ? Optional.of(plain) : Optional.ofNullable(Examples.of(plain));
    }
}
