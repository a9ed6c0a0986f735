package io.pacto.plugin.contract.diff;

import io.pacto.api.OciName;
import io.pacto.api.Reference;

/** What a reference leads to, whichever version it pins. */
final class Unpinned {

    private Unpinned() {}

    /**
     * Returns registry and repository of a reference to a registry, the folder of one to an image layout, and any other
     * text as it is.
     */
    static String text(String written) {
        Reference reference = Reference.of(written);
        if (reference.isOci()) {
            try {
                return OciName.parse(reference.location()).name();
            } catch (IllegalArgumentException notAReference) {
                return written; // a contract that does not validate is compared all the same
            }
        }
        if (reference.scheme().equals(Reference.OCI_LAYOUT)) {
            String folder = reference.location();
            int tag = folder.lastIndexOf(':');
            return tag > folder.lastIndexOf('/') ? folder.substring(0, tag) : folder;
        }
        return written;
    }
}
