/** The plugin {@code openapi-infer}: an OpenAPI document made from the code of a service. */
@NullMarked
package io.pacto.plugin.openapiinfer;

import org.jspecify.annotations.NullMarked;
