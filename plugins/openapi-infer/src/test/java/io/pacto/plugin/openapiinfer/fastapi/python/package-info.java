@NullMarked
package io.pacto.plugin.openapiinfer.fastapi.python;

import org.jspecify.annotations.NullMarked;
