package io.pacto.api;

import java.util.List;

/**
 * Evaluates JSON Schema (2020-12 unless {@code $schema} names another known draft) without network or disk access.
 *
 * @since 1.0
 */
@Stable
public interface Schemas {

    /**
     * Judges a schema.
     *
     * @param schema the document
     * @param files where relative {@code $ref}s may lead, the bundle that holds the schema
     * @param path the schema's path in it
     * @return why it cannot be used; empty when it can
     */
    List<String> problems(Node schema, Files files, String path);

    /**
     * Holds a value to a schema.
     *
     * @param schema a document without {@link #problems}
     * @param files where relative {@code $ref}s may lead, the bundle that holds the schema
     * @param path the schema's path in it
     * @param value the value
     * @return one violation per failing place, in document order
     * @throws PactoException when the evaluation would cost more than its budget
     */
    List<Violation> evaluate(Node schema, Files files, String path, Node value);

    /**
     * A place that fails.
     *
     * @param at the failing node; for a missing key the object that lacks it
     * @param keyword the schema keyword
     * @param message what is wrong
     */
    record Violation(Node at, String keyword, String message) {}
}
