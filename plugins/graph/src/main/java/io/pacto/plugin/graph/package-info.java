/** The commands about what contracts depend on. Resolving lives in {@code tree}, drawing in {@code picture}. */
@NullMarked
package io.pacto.plugin.graph;

import org.jspecify.annotations.NullMarked;
