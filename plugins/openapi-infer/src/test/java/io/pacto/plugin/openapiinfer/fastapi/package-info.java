@NullMarked
package io.pacto.plugin.openapiinfer.fastapi;

import org.jspecify.annotations.NullMarked;
