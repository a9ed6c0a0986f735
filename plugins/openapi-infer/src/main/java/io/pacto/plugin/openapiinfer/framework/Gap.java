package io.pacto.plugin.openapiinfer.framework;

import io.pacto.api.Position;

/**
 * Something that the sources leave open.
 *
 * @param position where, with the file relative to the project's folder
 * @param text what is open and what was assumed, one sentence
 */
public record Gap(Position position, String text) {}
