/** An HTTP API as values, and the OpenAPI 3.1 document made of it. */
@NullMarked
package io.pacto.plugin.openapiinfer.spec;

import org.jspecify.annotations.NullMarked;
