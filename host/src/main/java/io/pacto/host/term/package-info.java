/**
 * The one way from text to a terminal or log: what a contract says is escaped, what the program says may be coloured.
 *
 * <p>Nothing here opens a stream or decides what to say.
 */
@NullMarked
package io.pacto.host.term;

import org.jspecify.annotations.NullMarked;
