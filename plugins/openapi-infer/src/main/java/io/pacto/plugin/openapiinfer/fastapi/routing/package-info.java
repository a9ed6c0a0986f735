/** Applications, routers and routes of FastAPI as the sources build them, and the OpenAPI document made of them. */
@NullMarked
package io.pacto.plugin.openapiinfer.fastapi.routing;

import org.jspecify.annotations.NullMarked;
