package io.pacto.plugin.doc;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Mapping;
import io.pacto.api.PactoException;

/** Reads a file of a bundle that the contract names. */
final class BundleFile {

    private final Context context;

    BundleFile(Context context) {
        this.context = context;
    }

    /**
     * Reads a YAML or JSON file.
     *
     * @param bundle the bundle
     * @param path its path as the contract names it
     * @return its content
     * @throws PactoException when it is not there, cannot be read or is no object
     */
    Mapping read(Bundle bundle, String path) {
        if (!bundle.files().has(path)) {
            throw new PactoException(path + " is not in the bundle");
        }
        if (context.documents().parse(path, bundle.files().read(path)) instanceof Mapping mapping) {
            return mapping;
        }
        throw new PactoException(path + " does not hold an object");
    }
}
