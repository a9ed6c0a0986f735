/** Classes of a tiny plugin, good and bad, from which tests assemble folders and jars. */
@NullMarked
package io.pacto.sample;

import org.jspecify.annotations.NullMarked;
