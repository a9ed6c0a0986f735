/** Programs of Micronaut, described as its annotation processor describes them. */
@NullMarked
package io.pacto.plugin.openapiinfer.jvm.micronaut;

import org.jspecify.annotations.NullMarked;
