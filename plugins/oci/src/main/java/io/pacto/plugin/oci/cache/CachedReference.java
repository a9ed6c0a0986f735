package io.pacto.plugin.oci.cache;

import io.pacto.plugin.oci.artifact.Descriptor;
import io.pacto.plugin.oci.artifact.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where a reference led: five lines of text.
 *
 * @param repository the repository, with its registry
 * @param reference tag or digest
 * @param manifest what it led to
 */
public record CachedReference(String repository, String reference, Descriptor manifest) {

    /** By repository, then reference. */
    static final Comparator<CachedReference> ORDER =
            Comparator.comparing(CachedReference::repository).thenComparing(CachedReference::reference);

    static Optional<CachedReference> parse(byte[] content) {
        List<String> lines = List.of(new String(content, StandardCharsets.UTF_8).split("\n", -1));
        if (lines.size() != 6 || !lines.get(5).isEmpty()) {
            return Optional.empty();
        }
        Digest digest = Digest.parse(lines.get(2));
        try {
            long size = Long.parseLong(lines.get(3));
            return digest == null
                    ? Optional.empty()
                    : Optional.of(new CachedReference(
                            lines.get(0), lines.get(1), new Descriptor(lines.get(4), digest, size)));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    String text() {
        return repository + "\n" + reference + "\n" + manifest.digest() + "\n" + manifest.size() + "\n"
                + manifest.mediaType() + "\n";
    }

    /** Returns the reference again, without scheme. */
    public String location() {
        return repository + (reference.indexOf(':') < 0 ? ":" : "@") + reference;
    }
}
