package io.pacto.schemadiff;

import io.pacto.api.Node;

/**
 * What references start from.
 *
 * @param file the document
 * @param resource the schema that {@code #} means: the document, or the nearest one with an {@code $id}
 * @param base the URI of that schema, which may be relative; empty when it has none
 */
record Scope(SchemaFile file, Node resource, String base) {

    static Scope of(SchemaFile file) {
        String id = Identities.idOf(file.root(), file.dialect());
        return new Scope(file, file.root(), id == null ? "" : id);
    }

    /** The scope inside a schema, which changes when it has an {@code $id} of its own. */
    @SuppressWarnings("ReferenceEquality") // the same place, not an equal one
    Scope inside(Node schema) {
        String id = schema == resource ? null : Identities.idOf(schema, file.dialect());
        return id == null ? this : new Scope(file, schema, Identities.resolve(base, id));
    }
}
