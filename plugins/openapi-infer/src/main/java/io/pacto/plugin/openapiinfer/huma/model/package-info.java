/** What Huma v2 does when a program registers operations: schemas of types, documents of operations, groups. */
@NullMarked
package io.pacto.plugin.openapiinfer.huma.model;

import org.jspecify.annotations.NullMarked;
