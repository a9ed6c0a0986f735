/**
 * Starts other programs: which, with what around them, how long, how much. The one place that may use processes. Must not
 * know what the programs are for.
 */
@NullMarked
package io.pacto.host.process;

import org.jspecify.annotations.NullMarked;
