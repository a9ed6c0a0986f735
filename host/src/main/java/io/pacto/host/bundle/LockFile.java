package io.pacto.host.bundle;

import io.pacto.api.DocumentException;
import io.pacto.api.Documents;
import io.pacto.api.Files;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.VersionRange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pins of the contract everything started from: what {@code pacto.lock} names is taken by its digest, wherever its tag
 * points by now. Read when the first reference is followed; an empty file pins nothing.
 */
final class LockFile {

    static final String NAME = "pacto.lock";

    private final Files files;
    private final Documents documents;
    private @Nullable Map<String, Pin> pins;

    LockFile(Files files, Documents documents) {
        this.files = files;
        this.documents = documents;
    }

    /**
     * What a reference is pinned to.
     *
     * @param tag the tag that was chosen; null when the reference names one itself
     * @param digest the manifest's digest
     */
    record Pin(@Nullable String tag, String digest) {}

    /** The pin of a reference as written, under the range it was resolved with. */
    Optional<Pin> pin(String reference, Optional<VersionRange> range) {
        return Optional.ofNullable(
                pins().get(key(reference, range.isPresent() ? range.get().text() : "")));
    }

    private static String key(String reference, @Nullable String range) {
        return reference + "\n" + (range == null ? "" : range);
    }

    private synchronized Map<String, Pin> pins() {
        Map<String, Pin> known = pins;
        if (known == null) {
            known = read();
            pins = known;
        }
        return known;
    }

    private Map<String, Pin> read() {
        Map<String, Pin> read = new LinkedHashMap<>();
        byte[] content = files.has(NAME) ? files.read(NAME) : new byte[0];
        if (content.length == 0) {
            return read;
        }
        Node lock;
        try {
            lock = documents.parse(NAME, content);
        } catch (DocumentException e) {
            throw new PactoException(NAME + " cannot be read: " + e.getMessage(), "make it anew: pacto lock --update");
        }
        if (!"1".equals(lock.text("lockVersion"))) {
            throw new PactoException(
                    NAME + " has lockVersion " + lock.text("lockVersion") + ", and 1 is what is read here",
                    "make it anew: pacto lock --update");
        }
        add(lock, "dependencies", read);
        add(lock, "references", read);
        return read;
    }

    private static void add(Node lock, String list, Map<String, Pin> pins) {
        for (Node entry : lock.list(list)) {
            String reference = entry.text("ref");
            String digest = entry.text("digest");
            boolean chart = "chart".equals(entry.text("kind"));
            if (reference != null && digest != null && !chart) {
                pins.put(key(reference, entry.text("constraint")), new Pin(entry.text("tag"), digest));
            }
        }
    }
}
