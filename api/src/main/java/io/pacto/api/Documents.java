package io.pacto.api;

import java.util.List;

/**
 * Text to nodes and back, within limits: 16 MiB, 100 levels, 3,000,000 nodes after alias expansion.
 *
 * @since 1.0
 */
@Stable
public interface Documents {

    /**
     * Reads a document: strict JSON (RFC 8259) when the name ends in {@code .json}, else YAML 1.2 with the core schema.
     *
     * @param file the name used in positions and messages
     * @param content the bytes, UTF-8
     * @return the tree, with places
     * @throws DocumentException when it is not well formed or over a limit
     */
    Node parse(String file, byte[] content);

    /**
     * Reads a document that people write by hand: as {@link #parse(String, byte[])}, within the limits of a contract, which
     * are 1 MiB and 100,000 nodes after alias expansion.
     *
     * @param file the name used in positions and messages
     * @param content the bytes, UTF-8
     * @return the tree, with places
     * @throws DocumentException when it is not well formed or over a limit
     */
    default Node parseSettings(String file, byte[] content) {
        return parse(file, content);
    }

    /**
     * Reads a document that may be larger than others, because one who is trusted more made it, such as a program the user
     * started. Levels and nodes are limited as usual.
     *
     * @param file the name used in positions and messages
     * @param content the bytes, UTF-8
     * @param mostBytes how large it may be, at most 64 MiB
     * @return the tree, with places
     * @throws DocumentException when it is not well formed or over a limit
     */
    default Node parse(String file, byte[] content, long mostBytes) {
        return parse(file, content);
    }

    /**
     * The comments of a YAML document, which are not part of its tree.
     *
     * @param file the name used in positions
     * @param content the bytes, UTF-8
     * @return the comments in document order; none of a JSON file, and those before the first fault of a broken one
     */
    default List<Comment> comments(String file, byte[] content) {
        return List.of();
    }

    /**
     * Writes JSON: two-space indent, keys in order, final line break; {@code <}, {@code >}, {@code &} and control
     * characters escaped.
     *
     * @param node the tree
     * @return the text
     */
    String toJson(Node node);

    /**
     * Writes YAML in block style, keys in order; text that another reader would take for a number or truth value is
     * quoted.
     *
     * @param node the tree
     * @return the text, with a final line break
     */
    String toYaml(Node node);
}
