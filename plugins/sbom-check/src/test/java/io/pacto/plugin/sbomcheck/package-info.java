@NullMarked
package io.pacto.plugin.sbomcheck;

import org.jspecify.annotations.NullMarked;
