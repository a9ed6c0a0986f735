/** Programs of JAX-RS and Quarkus, described as SmallRye OpenAPI describes them. */
@NullMarked
package io.pacto.plugin.openapiinfer.jvm.jaxrs;

import org.jspecify.annotations.NullMarked;
