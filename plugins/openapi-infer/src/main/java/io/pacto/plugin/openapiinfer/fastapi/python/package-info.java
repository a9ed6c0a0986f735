/**
 * Python source read without Python: tokens, and the statements and expressions that matter for declarations. What is not
 * understood becomes {@link io.pacto.plugin.openapiinfer.fastapi.python.Expr.Opaque} or is passed over, never an error.
 */
@NullMarked
package io.pacto.plugin.openapiinfer.fastapi.python;

import org.jspecify.annotations.NullMarked;
