/** Reads Go source (The Go Programming Language Specification, go1.26) into a syntax tree; no Go tool is needed. */
@NullMarked
package io.pacto.plugin.openapiinfer.huma.golang;

import org.jspecify.annotations.NullMarked;
