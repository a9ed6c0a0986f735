package io.pacto.plugin.oci;

import io.pacto.api.Node;
import io.pacto.api.Text;

/** The sentence all three commands end with: what went where. */
final class Identity {

    private Identity() {}

    static Text.Builder sentence(String verb, Node tree, String target) {
        return Text.builder()
                .add(verb)
                .data(String.valueOf(tree.text("Name")))
                .add("@")
                .data(String.valueOf(tree.text("Version")))
                .add(" -> ")
                .data(target);
    }
}
