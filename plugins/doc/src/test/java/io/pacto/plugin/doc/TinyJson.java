package io.pacto.plugin.doc;

import io.pacto.api.DocumentException;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Just enough of a JSON reader for fixtures; quotes may be single, so that text blocks stay readable. */
final class TinyJson {

    private final String text;
    private int at;

    private TinyJson(String text) {
        this.text = text;
    }

    static Node parse(byte[] content) {
        return parse(new String(content, StandardCharsets.UTF_8));
    }

    static Node parse(String text) {
        return new TinyJson(text).value();
    }

    private Node value() {
        char c = next();
        if (c == '{') {
            return mapping();
        }
        if (c == '[') {
            List<Node> items = new ArrayList<>();
            for (at++; next() != ']'; skipComma()) {
                items.add(value());
            }
            at++;
            return Sequence.of(items);
        }
        return c == '"' || c == '\'' ? Scalar.of(string()) : word();
    }

    private Mapping mapping() {
        Mapping.Builder mapping = Mapping.builder();
        for (at++; next() != '}'; skipComma()) {
            String key = string();
            if (next() != ':') {
                throw new DocumentException(Position.NONE, "expected a colon at " + at);
            }
            at++;
            mapping.put(key, value());
        }
        at++;
        return mapping.build();
    }

    private String string() {
        char quote = next();
        StringBuilder string = new StringBuilder();
        for (at++; text.charAt(at) != quote; at++) {
            if (text.charAt(at) == '\\') {
                at++;
                string.append(text.charAt(at) == 'n' ? '\n' : text.charAt(at));
            } else {
                string.append(text.charAt(at));
            }
        }
        at++;
        return string.toString();
    }

    private Scalar word() {
        int start = at;
        while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "true", "false" -> Scalar.of(word.equals("true"));
            case "null" -> Scalar.none();
            default ->
                new Scalar(
                        Position.NONE,
                        NodePath.ROOT,
                        word.contains(".") ? Scalar.Kind.DECIMAL : Scalar.Kind.INTEGER,
                        word);
        };
    }

    private void skipComma() {
        if (next() == ',') {
            at++;
        }
    }

    private char next() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }
}
