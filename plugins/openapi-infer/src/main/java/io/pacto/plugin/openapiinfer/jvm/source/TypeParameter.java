package io.pacto.plugin.openapiinfer.jvm.source;

import org.jspecify.annotations.Nullable;

/**
 * A type parameter.
 *
 * @param name its name
 * @param bound its first bound, or null
 */
public record TypeParameter(String name, @Nullable TypeUse bound) {}
