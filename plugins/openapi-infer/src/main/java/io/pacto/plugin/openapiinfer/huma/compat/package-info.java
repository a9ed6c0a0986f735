/** The document the reference implementation makes of a Huma program; spec: plugins.md, C4. */
@NullMarked
package io.pacto.plugin.openapiinfer.huma.compat;

import org.jspecify.annotations.NullMarked;
