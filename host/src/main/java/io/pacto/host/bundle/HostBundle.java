package io.pacto.host.bundle;

import io.pacto.api.Bundle;
import io.pacto.api.Contract;
import io.pacto.api.Files;
import io.pacto.api.Finding;
import io.pacto.api.Mapping;
import io.pacto.api.Source;
import io.pacto.host.file.KeptFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An opened bundle.
 *
 * @param source as typed
 * @param origin where it really came from
 * @param digest digest of its manifest, or empty
 * @param directory its folder, or empty
 * @param root the folder of the contract everything started from; relative references fall back to it
 * @param lock pins of the contract everything started from, or empty
 * @param document the document, overrides applied
 * @param text the document as text
 * @param contract the normalised view
 * @param files the files
 * @param warnings what loading had to say without refusing
 */
@SuppressWarnings("ArrayRecordComponent") // compared by origin, never by equals
public record HostBundle(
        Source source,
        String origin,
        Optional<String> digest,
        Optional<Path> directory,
        Optional<Path> root,
        Optional<LockFile> lock,
        Mapping document,
        byte[] text,
        Contract contract,
        Files files,
        List<Finding> warnings)
        implements Bundle {

    /** Returns the bundle with files that are looked at once. */
    public HostBundle judged() {
        return new HostBundle(
                source,
                origin,
                digest,
                directory,
                root,
                lock,
                document,
                text,
                contract,
                new KeptFiles(files),
                warnings);
    }
}
