package io.pacto.plugin.contract.diff;

import io.pacto.api.Contract;
import io.pacto.api.Node;

/** Where to point at when something is gone. */
final class Surviving {

    private Surviving() {}

    /** Returns the section that held it, or the whole contract when that is gone as well. */
    static Node node(Contract after, String... sections) {
        for (String section : sections) {
            Node node = after.root().get(section);
            if (node != null) {
                return node;
            }
        }
        return after.root();
    }
}
