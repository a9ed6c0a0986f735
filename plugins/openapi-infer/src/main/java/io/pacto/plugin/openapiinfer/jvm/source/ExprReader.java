package io.pacto.plugin.openapiinfer.jvm.source;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.WildcardType;
import io.pacto.api.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the parser's expressions, types and annotations into values of ours, which hold on to no tree. */
final class ExprReader {

    private final String file;

    ExprReader(String file) {
        this.file = file;
    }

    Position position(Node node) {
        return node.getBegin().map(at -> new Position(file, at.line, 0)).orElseGet(() -> Position.of(file));
    }

    List<Annotation> annotations(NodeWithAnnotations<?> node) {
        List<Annotation> read = new ArrayList<>(node.getAnnotations().size());
        for (AnnotationExpr annotation : node.getAnnotations()) {
            read.add(annotation(annotation));
        }
        return List.copyOf(read);
    }

    private Annotation annotation(AnnotationExpr written) {
        Map<String, Expr> values = new LinkedHashMap<>();
        if (written instanceof SingleMemberAnnotationExpr single) {
            values.put("value", expr(single.getMemberValue()));
        } else if (written instanceof NormalAnnotationExpr normal) {
            for (MemberValuePair pair : normal.getPairs()) {
                values.put(pair.getNameAsString(), expr(pair.getValue()));
            }
        }
        return new Annotation(written.getNameAsString(), values, position(written));
    }

    TypeUse type(Type written) {
        if (written instanceof ArrayType array) {
            return new TypeUse(TypeUse.ARRAY, List.of(type(array.getComponentType())), annotations(array));
        }
        if (written instanceof WildcardType wildcard) {
            List<TypeUse> bound =
                    wildcard.getExtendedType().map(type -> List.of(type(type))).orElse(List.of());
            return new TypeUse(TypeUse.WILDCARD, bound, List.of());
        }
        if (written instanceof ClassOrInterfaceType named) {
            List<TypeUse> arguments = new ArrayList<>();
            named.getTypeArguments().ifPresent(types -> types.forEach(type -> arguments.add(type(type))));
            return new TypeUse(named.getNameWithScope(), arguments, annotations(named), position(named));
        }
        return TypeUse.of(written.asString());
    }

    Expr expr(Expression written) {
        if (written instanceof TextBlockLiteralExpr block) {
            return new Expr.Literal(block.asString());
        }
        if (written instanceof StringLiteralExpr text) {
            return new Expr.Literal(unescaped(text));
        }
        if (written instanceof CharLiteralExpr letter) {
            return new Expr.Literal(letter.getValue());
        }
        if (written instanceof LiteralStringValueExpr number) {
            return new Expr.Literal(number(number.getValue()));
        }
        if (written instanceof BooleanLiteralExpr flag) {
            return new Expr.Literal(String.valueOf(flag.getValue()));
        }
        if (written instanceof NameExpr name) {
            return new Expr.Name(name.getNameAsString());
        }
        if (written instanceof ClassExpr type) {
            return new Expr.ClassOf(type(type.getType()));
        }
        if (written instanceof ThisExpr) {
            return new Expr.Name("this");
        }
        if (written instanceof AnnotationExpr annotation) {
            return new Expr.Nested(annotation(annotation));
        }
        return composed(written);
    }

    private Expr composed(Expression written) {
        if (written instanceof FieldAccessExpr field) {
            return expr(field.getScope()) instanceof Expr.Name scope
                    ? new Expr.Name(
                            scope.name().equals("this")
                                    ? field.getNameAsString()
                                    : scope.name() + "." + field.getNameAsString())
                    : new Expr.Other();
        }
        if (written instanceof ArrayInitializerExpr array) {
            return new Expr.Items(array.getValues().stream().map(this::expr).toList());
        }
        if (written instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS) {
            return new Expr.Sum(expr(sum.getLeft()), expr(sum.getRight()));
        }
        if (written instanceof EnclosedExpr enclosed) {
            return expr(enclosed.getInner());
        }
        if (written instanceof CastExpr cast) {
            return expr(cast.getExpression());
        }
        if (written instanceof UnaryExpr minus
                && minus.getOperator() == UnaryExpr.Operator.MINUS
                && expr(minus.getExpression()) instanceof Expr.Literal number) {
            return new Expr.Literal("-" + number.text());
        }
        if (written instanceof MethodCallExpr call && call.getArguments().isEmpty()) {
            return new Expr.Call(call.getScope().map(this::expr).orElse(new Expr.Name("this")), call.getNameAsString());
        }
        return new Expr.Other();
    }

    private static String unescaped(StringLiteralExpr text) {
        try {
            return text.asString();
        } catch (RuntimeException malformed) {
            return text.getValue();
        }
    }

    /** A number without what Java adds to it; one with a base or in floating point stays as written. */
    private static String number(String written) {
        String plain = written.replace("_", "");
        return plain.matches("[0-9.]+[lLdDfF]") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
