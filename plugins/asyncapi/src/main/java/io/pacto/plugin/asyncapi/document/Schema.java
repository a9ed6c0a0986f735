package io.pacto.plugin.asyncapi.document;

import io.pacto.api.Node;

/**
 * A schema of messages, not yet resolved: it may be a reference.
 *
 * @param format how it is written, as a media type; {@link #DEFAULT} when the document does not say
 * @param node the schema
 */
public record Schema(String format, Node node) {

    /** AsyncAPI's own schemas, whatever their version. */
    public static final String DEFAULT = "application/vnd.aai.asyncapi";

    /**
     * Whether it is AsyncAPI's own or JSON Schema, so that it can be compared part by part.
     *
     * @return false for Avro, Protocol Buffers and the like
     */
    public boolean isJsonSchema() {
        return format.startsWith(DEFAULT) || format.startsWith("application/schema+");
    }

    /** A value of 3.x that is a schema, or an object of a format and a schema. */
    static Schema of(Node node) {
        Node inner = node.get("schema");
        String format = node.text("schemaFormat");
        return inner == null ? new Schema(DEFAULT, node) : new Schema(format == null ? DEFAULT : format, inner);
    }
}
