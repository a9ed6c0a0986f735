package io.pacto.plugin.openapiinfer.fastapi.routing;

import io.pacto.plugin.openapiinfer.fastapi.program.Names;
import io.pacto.plugin.openapiinfer.fastapi.program.Scope;
import io.pacto.plugin.openapiinfer.fastapi.program.Symbol;
import io.pacto.plugin.openapiinfer.fastapi.python.Expr;
import io.pacto.plugin.openapiinfer.fastapi.python.PythonParser;
import io.pacto.plugin.openapiinfer.fastapi.python.Stmt;
import io.pacto.plugin.openapiinfer.fastapi.schema.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An annotation taken apart: {@code Annotated[type, metadata…]}, also behind an alias.
 *
 * @param type the type, or null when there is no annotation
 * @param metadata the calls among the metadata
 */
record Annotation(@Nullable Type type, List<Written> metadata) {

    private static final int DEPTH = 10;

    static Annotation of(@Nullable Expr written, Scope scope, Names names) {
        List<Written> metadata = new ArrayList<>();
        Type type = written == null ? null : open(Type.of(written, scope), names, metadata, 0);
        return new Annotation(type, metadata);
    }

    private static Type open(Type type, Names names, List<Written> metadata, int depth) {
        Expr expression = type.expression();
        if (depth > DEPTH) {
            return type;
        }
        if (expression instanceof Expr.Text text) {
            Expr inner = PythonParser.expression(text.value());
            return inner == null ? type : open(Type.of(inner, type.scope()), names, metadata, depth + 1);
        }
        if (expression instanceof Expr.Subscript generic
                && names.behind(generic.owner(), type.scope()) instanceof Symbol.External external
                && external.last().equals("Annotated")) {
            Type inner = open(Type.of(generic.index().get(0), type.scope()), names, metadata, depth + 1);
            for (Expr each : generic.index().subList(1, generic.index().size())) {
                if (each instanceof Expr.Call call) {
                    metadata.add(new Written(call, type.scope()));
                }
            }
            return inner;
        }
        if ((expression instanceof Expr.Name || expression instanceof Expr.Attribute)
                && names.behind(expression, type.scope()) instanceof Symbol.Declared declared
                && declared.statement() instanceof Stmt.Assign alias
                && alias.value() instanceof Expr.Subscript inner) {
            return open(Type.of(inner, declared.scope()), names, metadata, depth + 1);
        }
        return type;
    }
}
