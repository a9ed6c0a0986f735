/** Programs of Spring MVC and WebFlux with annotated controllers, described as springdoc describes them. */
@NullMarked
package io.pacto.plugin.openapiinfer.jvm.spring;

import org.jspecify.annotations.NullMarked;
