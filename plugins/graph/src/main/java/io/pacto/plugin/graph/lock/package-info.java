/** {@code pacto.lock}: what everything a contract refers to came to, written, compared and verified. */
@NullMarked
package io.pacto.plugin.graph.lock;

import org.jspecify.annotations.NullMarked;
