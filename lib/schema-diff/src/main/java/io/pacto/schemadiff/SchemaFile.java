package io.pacto.schemadiff;

import io.pacto.api.Node;
import org.jspecify.annotations.Nullable;

/**
 * A document that holds schemas: a schema file, or an OpenAPI or AsyncAPI document.
 *
 * @param path its path in the bundle, which relative references start from
 * @param root the whole document
 * @param dialect the language of its schemas
 * @param others where further documents are found
 */
public record SchemaFile(String path, Node root, Dialect dialect, Others others) {

    /** Finds further documents of the same bundle. */
    @FunctionalInterface
    public interface Others {

        /**
         * A document that a reference names.
         *
         * @param path the path in the bundle, already resolved against the referring file
         * @return its root, or null when there is none or it cannot be read
         */
        @Nullable
        Node read(String path);
    }

    /**
     * A document without others beside it.
     *
     * @param path its path in the bundle
     * @param root the whole document
     * @param dialect the language of its schemas
     * @return the document
     */
    public static SchemaFile alone(String path, Node root, Dialect dialect) {
        return new SchemaFile(path, root, dialect, other -> null);
    }
}
