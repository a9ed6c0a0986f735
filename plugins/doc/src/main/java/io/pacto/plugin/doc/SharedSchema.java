package io.pacto.plugin.doc;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.PactoException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bundle that holds the schema of a configuration given by reference: the one that is named, or the one it names in
 * turn.
 */
final class SharedSchema {

    /** Where a bundle that is made to be referred to keeps its schema. */
    static final String PATH = "configuration/schema.json";

    private final Context context;

    SharedSchema(Context context) {
        this.context = context;
    }

    /** Returns the bundle with the schema at {@link #PATH}, or null when there is none or it cannot be had. */
    @Nullable
    Bundle find(Bundle from, String reference) {
        Set<String> seen = new HashSet<>();
        Bundle current = from;
        String next = reference;
        try {
            while (next != null && seen.size() < Landscape.DEPTH) {
                current = context.pacto().follow(current, next, Optional.empty());
                if (current.files().has(PATH)) {
                    return current;
                }
                next = seen.add(current.origin()) ? onward(current.contract()) : null;
            }
        } catch (PactoException missing) {
            // The document names the reference in any case.
            context.debug("configuration " + reference + ": " + missing.getMessage());
        }
        return null;
    }

    private static @Nullable String onward(Contract contract) {
        for (Contract.Configuration configuration : contract.configurations()) {
            if (configuration.ref() != null) {
                return configuration.ref().value();
            }
        }
        return null;
    }
}
