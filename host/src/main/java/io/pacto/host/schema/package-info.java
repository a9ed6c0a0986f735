/**
 * Evaluates JSON Schema, behind a guard: schemas of bundles are hostile until walked.
 *
 * <p>The library sees one document whose references all lead inside it; it loads nothing. What a violation means for a
 * contract is decided elsewhere.
 */
@NullMarked
package io.pacto.host.schema;

import org.jspecify.annotations.NullMarked;
