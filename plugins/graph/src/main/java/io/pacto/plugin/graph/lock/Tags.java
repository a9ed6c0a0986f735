package io.pacto.plugin.graph.lock;

import io.pacto.api.Reference;

/** Tags within references. */
final class Tags {

    private Tags() {}

    /** The tag of a reference; its digest when it has one, empty when it has neither. */
    static String of(Reference reference) {
        String location = withoutDigest(reference.location());
        int colon = location.lastIndexOf(':');
        if (colon > location.lastIndexOf('/')) {
            return location.substring(colon + 1);
        }
        return reference.location().substring(location.length());
    }

    /** The reference without its digest. */
    static String withoutDigest(String reference) {
        int digest = reference.indexOf('@');
        return digest < 0 ? reference : reference.substring(0, digest);
    }
}
