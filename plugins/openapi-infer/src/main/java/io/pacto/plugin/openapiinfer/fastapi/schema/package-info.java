/** JSON Schemas of Python types and of pydantic's models, as pydantic and FastAPI write them. */
@NullMarked
package io.pacto.plugin.openapiinfer.fastapi.schema;

import org.jspecify.annotations.NullMarked;
