package io.pacto.plugin.openapiinfer.jvm.source;

import java.util.List;

/**
 * A constant of an enum.
 *
 * @param scope the enum
 * @param name its name
 * @param arguments what its constructor is given
 * @param annotations its annotations
 */
public record Constant(TypeDecl scope, String name, List<Expr> arguments, List<Annotation> annotations)
        implements Annotated {}
