@NullMarked
package io.pacto.plugin.openapiinfer.huma;

import org.jspecify.annotations.NullMarked;
