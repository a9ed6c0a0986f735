/** Following dependencies and the tree they make: nothing here knows how it is shown. */
@NullMarked
package io.pacto.plugin.graph.tree;

import org.jspecify.annotations.NullMarked;
