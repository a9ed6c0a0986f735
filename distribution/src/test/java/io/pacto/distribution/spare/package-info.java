/** A plugin that has nothing to do: its classes are put into jars, and no run of a test may load one of them. */
@NullMarked
package io.pacto.distribution.spare;

import org.jspecify.annotations.NullMarked;
