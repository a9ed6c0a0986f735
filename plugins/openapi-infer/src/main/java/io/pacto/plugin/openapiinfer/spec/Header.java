package io.pacto.plugin.openapiinfer.spec;

import io.pacto.api.Mapping;

/**
 * A header of a response (OpenAPI 3.1, section 4.8.21).
 *
 * @param name its name
 * @param schema the schema of its value
 * @param description may be empty
 */
public record Header(String name, Mapping schema, String description) {}
