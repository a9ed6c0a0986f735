package io.pacto.host.bundle;

import io.pacto.api.Finding;
import io.pacto.api.RejectedContract;
import java.util.ArrayList;
import java.util.List;

/** Overrides gave a document that no longer has the shape of a contract. */
final class OverriddenContract extends RejectedContract {

    private static final long serialVersionUID = 1L;

    OverriddenContract(List<Finding> structure, List<Finding> loading) {
        super(all(structure, loading));
    }

    private static List<Finding> all(List<Finding> structure, List<Finding> loading) {
        List<Finding> all = new ArrayList<>(structure);
        all.addAll(loading);
        return all;
    }
}
