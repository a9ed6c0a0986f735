/** FastAPI: the application asked for its own document, or its sources read without Python. */
@NullMarked
package io.pacto.plugin.openapiinfer.fastapi;

import org.jspecify.annotations.NullMarked;
