package io.pacto.plugin.contract.rules;

import io.pacto.api.Finding;
import io.pacto.api.OciName;
import io.pacto.api.Reference;
import io.pacto.api.Value;
import org.jspecify.annotations.Nullable;

/** Whether a text is a reference to a registry. */
final class Oci {

    private static final String ADVICE =
            "write oci://REGISTRY/REPOSITORY, with :TAG or @DIGEST behind it if you pin it";

    private Oci() {}

    /**
     * Judges a reference that may also be local.
     *
     * @return the finding, or null when it is local or sound
     */
    static @Nullable Finding check(String rule, Value<String> written) {
        Reference reference = Reference.of(written.value());
        if (!reference.isOci()) {
            return null;
        }
        String cause = cause(reference.location());
        return cause == null
                ? null
                : Finding.error(rule, written.node(), message(written.value(), cause))
                        .hint(ADVICE);
    }

    /** Returns why a location without scheme names no artifact, or null. */
    static @Nullable String cause(String location) {
        try {
            OciName.parse(location);
            return null;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    static String message(String reference, String cause) {
        return "\"" + reference + "\" is not an OCI reference: " + cause;
    }
}
