/** Documents of programs that use Huma v2, made from their Go sources without a Go tool. */
@NullMarked
package io.pacto.plugin.openapiinfer.huma;

import org.jspecify.annotations.NullMarked;
