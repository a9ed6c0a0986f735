package io.pacto.plugin.openapiinfer.jvm.source;

import io.pacto.api.Position;
import java.util.Map;

/**
 * An annotation as it is written.
 *
 * @param name its name as written
 * @param values its elements by name, in source order
 * @param position where it starts
 */
public record Annotation(String name, Map<String, Expr> values, Position position) {}
