/** The ways from a contract to something it depends on. */
@NullMarked
package io.pacto.plugin.graph.why;

import org.jspecify.annotations.NullMarked;
