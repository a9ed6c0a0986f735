package io.pacto.plugin.schemainfer;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.type.Type;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One property of a configuration class.
 *
 * @param name its name in the configuration, as Spring writes it: {@code max-size}
 * @param type its declared type
 * @param annotations its annotations
 * @param javadoc what is said of it; empty when nothing is
 * @param initializer the value it has when none is given, or null
 */
record JavaProperty(
        String name,
        Type type,
        NodeList<AnnotationExpr> annotations,
        String javadoc,
        @Nullable Expression initializer) {

    /** Turns {@code maxSize} into {@code max-size}, as Spring does in its own metadata. */
    static String dashed(String name) {
        StringBuilder dashed = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i) == '_' ? '-' : name.charAt(i);
            boolean starts = Character.isUpperCase(c) && i > 0 && name.charAt(i - 1) != '_';
            dashed.append(starts && dashed.charAt(dashed.length() - 1) != '-' ? "-" : "")
                    .append(c);
        }
        return dashed.toString().toLowerCase(Locale.ROOT);
    }

    Optional<AnnotationExpr> annotation(String simpleName) {
        return Annotations.find(annotations, simpleName);
    }
}
