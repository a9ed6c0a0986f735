/** How much of what a program publishes about itself is found in its sources. */
@NullMarked
package io.pacto.bench.inference;

import org.jspecify.annotations.NullMarked;
