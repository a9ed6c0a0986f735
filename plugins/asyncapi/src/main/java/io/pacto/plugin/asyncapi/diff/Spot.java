package io.pacto.plugin.asyncapi.diff;

import io.pacto.api.Node;

/**
 * A place that both documents have, or that one of them lacks.
 *
 * @param path as changes name it: {@code asyncapi.channels[orders].messages[created]}
 * @param words the same for people
 * @param at the node of the new document, or the nearest surviving one
 */
record Spot(String path, String words, Node at) {

    static Spot document(Node root) {
        return new Spot("asyncapi", "the document", root);
    }

    /** One of several things below this place, known by its name. */
    Spot named(String list, String kind, String name, Node node) {
        return new Spot(path + "." + list + "[" + name + "]", kind + " " + name + of(), node);
    }

    /** What a key of this place says. */
    Spot field(String key, Node node) {
        return new Spot(path + "." + key, key + of(), node);
    }

    private String of() {
        return path.equals("asyncapi") ? "" : " of " + words;
    }
}
