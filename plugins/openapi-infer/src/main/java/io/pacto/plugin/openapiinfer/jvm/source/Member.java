package io.pacto.plugin.openapiinfer.jvm.source;

import io.pacto.api.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field, a component of a record, or a parameter of a method.
 *
 * @param scope the type it is declared in
 * @param name its name
 * @param type its type
 * @param annotations its annotations
 * @param modifiers its modifiers
 * @param value what it is set to where it is declared, or null
 * @param doc its Javadoc
 * @param position where it is declared
 */
public record Member(
        TypeDecl scope,
        String name,
        TypeUse type,
        List<Annotation> annotations,
        List<String> modifiers,
        @Nullable Expr value,
        Javadoc doc,
        Position position)
        implements Annotated {

    /**
     * Whether a modifier is written.
     *
     * @param modifier such as {@code static}
     * @return true when it is
     */
    public boolean is(String modifier) {
        return modifiers.contains(modifier);
    }
}
