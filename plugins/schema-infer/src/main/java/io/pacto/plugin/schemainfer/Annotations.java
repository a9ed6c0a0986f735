package io.pacto.plugin.schemainfer;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.Optional;

/** What annotations say, by their simple name: the project's class path is not known. */
final class Annotations {

    private Annotations() {}

    static Optional<AnnotationExpr> find(NodeList<AnnotationExpr> annotations, String simpleName) {
        return annotations.stream()
                .filter(one -> one.getName().getIdentifier().equals(simpleName))
                .findFirst();
    }

    static Optional<Expression> value(AnnotationExpr annotation, String member) {
        if (annotation instanceof SingleMemberAnnotationExpr single && member.equals("value")) {
            return Optional.of(single.getMemberValue());
        }
        return annotation instanceof NormalAnnotationExpr normal
                ? normal.getPairs().stream()
                        .filter(pair -> pair.getNameAsString().equals(member))
                        .map(MemberValuePair::getValue)
                        .findFirst()
                : Optional.empty();
    }

    static Optional<String> text(AnnotationExpr annotation, String member) {
        return value(annotation, member)
                .map(value -> value instanceof ArrayInitializerExpr array
                                && array.getValues().size() == 1
                        ? array.getValues().get(0)
                        : value)
                .flatMap(Literals::of)
                .filter(Scalar.class::isInstance)
                .map(value -> ((Scalar) value).text());
    }

    static Optional<Node> number(AnnotationExpr annotation, String member) {
        return value(annotation, member)
                .flatMap(Literals::of)
                .filter(value -> value instanceof Scalar scalar
                        && (scalar.kind() == Scalar.Kind.INTEGER || scalar.kind() == Scalar.Kind.DECIMAL));
    }
}
