@NullMarked
package io.pacto.plugin.sbom;

import org.jspecify.annotations.NullMarked;
