package io.pacto.api;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An opened bundle: a directory or artifact with a {@code pacto.yaml}.
 *
 * @since 1.0
 */
@Stable
public interface Bundle {

    /** Returns where it was asked for, as typed. */
    Source source();

    /**
     * Returns where it really came from: an absolute folder, or the exact reference with tag and digest filled in.
     */
    String origin();

    /** Returns the folder, or empty when it came from a registry or layout. */
    Optional<Path> directory();

    /** Returns the digest of the artifact's manifest, with its algorithm; empty for a folder. */
    default Optional<String> digest() {
        return Optional.empty();
    }

    /** Returns the document with overrides applied, in the author's spelling. */
    Mapping document();

    /** Returns the document as text: byte for byte the file when there are no overrides. */
    byte[] text();

    /** Returns the normalised view of {@link #document()}. */
    Contract contract();

    /** Returns the files, {@code pacto.yaml} included, as they are stored (overrides are not applied to them). */
    Files files();
}
