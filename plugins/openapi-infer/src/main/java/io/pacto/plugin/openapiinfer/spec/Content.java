package io.pacto.plugin.openapiinfer.spec;

import io.pacto.api.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * A body in one media type (OpenAPI 3.1, section 4.8.14).
 *
 * @param mediaType such as {@code application/json}
 * @param schema the schema; null when nothing is known of it
 */
public record Content(String mediaType, @Nullable Mapping schema) {}
