package io.pacto.plugin.openapiinfer.jvm.source;

import io.pacto.api.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method or constructor without its body.
 *
 * @param scope the type it is declared in
 * @param name its name
 * @param typeParameters its type parameters
 * @param type what it returns
 * @param parameters its parameters
 * @param annotations its annotations
 * @param modifiers its modifiers; {@code public} in an interface, {@code default} when written
 * @param value what it returns when it does nothing else, or null; the default of an element of an annotation
 * @param doc its Javadoc
 * @param position where it is declared
 */
public record Method(
        TypeDecl scope,
        String name,
        List<TypeParameter> typeParameters,
        TypeUse type,
        List<Member> parameters,
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
