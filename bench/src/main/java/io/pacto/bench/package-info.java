/** Benchmarks anyone can run. Nothing here is shipped, and nothing of Pacto is called but its launcher and its main class. */
@NullMarked
package io.pacto.bench;

import org.jspecify.annotations.NullMarked;
