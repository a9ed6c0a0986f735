/** Planted errors, and the judgement of the official schemas beside ours. */
@NullMarked
package io.pacto.plugin.asyncapi.structure;

import org.jspecify.annotations.NullMarked;
