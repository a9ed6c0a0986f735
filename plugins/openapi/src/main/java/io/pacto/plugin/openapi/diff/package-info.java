/**
 * Comparing two API descriptions element by element and judging each difference by what it does to callers. Schemas are
 * judged by the library {@code schema-diff}; nothing here reads files.
 */
@NullMarked
package io.pacto.plugin.openapi.diff;

import org.jspecify.annotations.NullMarked;
