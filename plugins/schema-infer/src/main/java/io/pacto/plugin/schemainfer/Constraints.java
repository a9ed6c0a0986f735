package io.pacto.plugin.schemainfer;

import com.github.javaparser.ast.expr.AnnotationExpr;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Jakarta Bean Validation, and Hibernate Validator's {@code @URL}, {@code @Range} and {@code @Length}, as keywords. */
final class Constraints {

    private static final List<String> PRESENCE = List.of("NotNull", "NotBlank", "NotEmpty");

    /** Syntax that Java's regular expressions have and ECMA 262, which JSON Schema prescribes, has not. */
    private static final Pattern JAVA_ONLY =
            Pattern.compile("\\(\\?[>imsuxd-]|[*+?}]\\+|\\\\[AGZzQEhHRX]|\\[\\[|&&|\\(\\?<=|\\\\p");

    private Constraints() {}

    /** Whether the program refuses to start without a value. */
    static boolean demandsValue(JavaProperty property) {
        return PRESENCE.stream().anyMatch(name -> property.annotation(name).isPresent());
    }

    /** Adds what the annotations of a property say of its value. */
    static void add(JavaProperty property, SortedKeys schema, Set<String> types) {
        for (AnnotationExpr annotation : property.annotations()) {
            switch (annotation.getName().getIdentifier()) {
                case "Min", "DecimalMin" -> bound(annotation, "minimum", "exclusiveMinimum", schema);
                case "Max", "DecimalMax" -> bound(annotation, "maximum", "exclusiveMaximum", schema);
                case "Positive" -> schema.put("exclusiveMinimum", Scalar.of(0));
                case "PositiveOrZero" -> schema.put("minimum", Scalar.of(0));
                case "Negative" -> schema.put("exclusiveMaximum", Scalar.of(0));
                case "NegativeOrZero" -> schema.put("maximum", Scalar.of(0));
                case "Range" -> {
                    put(annotation, "min", "minimum", schema);
                    put(annotation, "max", "maximum", schema);
                }
                case "Size", "Length" -> size(annotation, schema, types);
                case "NotEmpty" -> schema.put(sized("min", types), Scalar.of(1));
                case "NotBlank" -> schema.put("pattern", "\\S");
                case "Email" -> schema.put("format", "email");
                case "URL" -> schema.put("format", "uri");
                case "Pattern" ->
                    Annotations.text(annotation, "regexp")
                            .filter(regexp -> !JAVA_ONLY.matcher(regexp).find())
                            .ifPresent(regexp -> schema.put("pattern", "^(?:" + regexp + ")$"));
                default -> {}
            }
        }
    }

    private static void bound(AnnotationExpr annotation, String inclusive, String exclusive, SortedKeys schema) {
        boolean including = !Annotations.value(annotation, "inclusive")
                .map(Object::toString)
                .orElse("true")
                .equals("false");
        Annotations.value(annotation, "value")
                .flatMap(Literals::of)
                .map(Constraints::asNumber)
                .ifPresent(value -> schema.put(including ? inclusive : exclusive, value));
    }

    /** {@code @DecimalMin} gives its number as text. */
    private static Node asNumber(Node value) {
        if (value instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT) {
            return new Scalar(scalar.position(), scalar.trail(), TypedText.kindOf(scalar.text()), scalar.text());
        }
        return value;
    }

    private static void size(AnnotationExpr annotation, SortedKeys schema, Set<String> types) {
        put(annotation, "min", sized("min", types), schema);
        put(annotation, "max", sized("max", types), schema);
    }

    private static void put(AnnotationExpr annotation, String member, String keyword, SortedKeys schema) {
        Annotations.number(annotation, member).ifPresent(value -> schema.put(keyword, value));
    }

    private static String sized(String which, Set<String> types) {
        return which + (types.contains("array") ? "Items" : types.contains("object") ? "Properties" : "Length");
    }
}
