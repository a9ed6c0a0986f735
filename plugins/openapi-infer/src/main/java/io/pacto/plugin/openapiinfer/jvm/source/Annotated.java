package io.pacto.plugin.openapiinfer.jvm.source;

import java.util.List;

/** A declaration that may carry annotations. */
public interface Annotated {

    /** Returns its annotations in source order. */
    List<Annotation> annotations();

    /** Returns the type whose scope the names in them are resolved in. */
    TypeDecl scope();
}
