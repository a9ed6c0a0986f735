/** Real programs, well-behaved and not. */
@NullMarked
package io.pacto.host.process;

import org.jspecify.annotations.NullMarked;
