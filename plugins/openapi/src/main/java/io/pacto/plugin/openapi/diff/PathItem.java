package io.pacto.plugin.openapi.diff;

import io.pacto.api.Entry;
import io.pacto.api.Node;
import io.pacto.plugin.openapi.document.ApiDocument;
import io.pacto.plugin.openapi.document.Operation;
import java.util.Map;

/**
 * A path item of one side.
 *
 * @param document where it stands
 * @param entry its name and what is written there
 * @param group what kind of path item it is
 */
record PathItem(ApiDocument document, Entry entry, PathPairs.Group group) {

    Node node() {
        return document.pathItem(entry.value());
    }

    Map<String, Entry> methods() {
        return Methods.of(node());
    }

    Operation operation(Entry method) {
        return new Operation(document, method.value(), node(), group.template(entry.name()));
    }
}
