package io.pacto.api;

import java.util.Objects;

/**
 * Where a reference leads at this moment.
 *
 * @param reference the exact reference, tag filled in
 * @param digest digest of the manifest, with its algorithm
 * @since 1.0
 */
@Stable
public record Located(String reference, String digest) {
    /** Refuses holes. */
    public Located {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(digest, "digest");
    }
}
