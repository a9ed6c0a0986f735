package io.pacto.plugin.asyncapi.document;

import io.pacto.api.Node;
import org.jspecify.annotations.Nullable;

/**
 * One kind of message, references followed and traits merged.
 *
 * @param name by what it can be found again: its key in the channel (3.x), else its id, name or component name
 * @param payload the schema of its content, or null
 * @param headers the schema of its headers, or null
 * @param contentType the effective media type; empty when neither it nor the document says one
 * @param node the whole
 */
public record Message(
        String name, @Nullable Schema payload, @Nullable Schema headers, String contentType, Node node) {}
