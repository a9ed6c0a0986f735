/** Who depends on a service, among contracts found on this machine. */
@NullMarked
package io.pacto.plugin.graph.reverse;

import org.jspecify.annotations.NullMarked;
