@NullMarked
package io.pacto.bench.inference;

import org.jspecify.annotations.NullMarked;
