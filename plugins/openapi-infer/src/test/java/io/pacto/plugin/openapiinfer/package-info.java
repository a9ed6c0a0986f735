@NullMarked
package io.pacto.plugin.openapiinfer;

import org.jspecify.annotations.NullMarked;
