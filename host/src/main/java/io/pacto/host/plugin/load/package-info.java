/**
 * Class loaders of plugins: the only place that knows PF4J. Its traps, and what keeps us out of them, are written at
 * {@code JarManager}.
 */
@NullMarked
package io.pacto.host.plugin.load;

import org.jspecify.annotations.NullMarked;
