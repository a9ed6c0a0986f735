package io.pacto.plugin.oci.artifact;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * JSON on one line without blanks: the form in which manifests and configurations are published. Their digest is their
 * name, so the bytes must not depend on how JSON for people is laid out.
 */
final class OneLineJson {

    private final StringBuilder out = new StringBuilder();

    private OneLineJson() {}

    static byte[] write(Node node) {
        OneLineJson json = new OneLineJson();
        json.value(node);
        return json.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(Node node) {
        if (node instanceof Mapping mapping) {
            mapping(mapping);
        } else if (node instanceof Sequence sequence) {
            sequence(sequence);
        } else if (node instanceof Scalar scalar) {
            scalar(scalar);
        }
    }

    private void mapping(Mapping mapping) {
        String separator = "{";
        for (var entry : mapping.entries()) {
            out.append(separator);
            quote(entry.name());
            out.append(':');
            value(entry.value());
            separator = ",";
        }
        out.append(mapping.entries().isEmpty() ? "{}" : "}");
    }

    private void sequence(Sequence sequence) {
        out.append('[');
        for (int i = 0; i < sequence.items().size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            value(sequence.items().get(i));
        }
        out.append(']');
    }

    private void scalar(Scalar scalar) {
        if (scalar.kind() == Scalar.Kind.TEXT) {
            quote(scalar.text());
        } else {
            out.append(scalar.text());
        }
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == '<' || c == '>' || c == '&') {
                out.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
