/** Tests of the commands. */
@NullMarked
package io.pacto.plugin.graph;

import org.jspecify.annotations.NullMarked;
