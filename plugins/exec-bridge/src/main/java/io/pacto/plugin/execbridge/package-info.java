/**
 * Executables that speak the plugin protocol, version 1: one JSON object in, one JSON object out.
 *
 * <p>They are programs the user put on the {@code PATH} or into a folder of their own. They run with the user's rights, but
 * see little of the environment, have limited time and output, and write nothing themselves.
 */
@NullMarked
package io.pacto.plugin.execbridge;

import org.jspecify.annotations.NullMarked;
