/** What changed among the contracts two versions of a contract depend on. */
@NullMarked
package io.pacto.plugin.graph.compare;

import org.jspecify.annotations.NullMarked;
