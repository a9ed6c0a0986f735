@NullMarked
package io.pacto.bench.accuracy;

import org.jspecify.annotations.NullMarked;
