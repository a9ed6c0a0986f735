package io.pacto.host.settings;

import io.pacto.api.PactoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A settings file, wherever it was found.
 *
 * @param name how messages call it
 * @param content its bytes, or null when it is not there
 * @param note what there is to say about it, or null
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record FoundFile(
        String name, byte @Nullable [] content, @Nullable String note) {

    static final FoundFile NOTHING = new FoundFile("", null, null);

    private static final long LIMIT = 1024L * 1024;

    /** Reads a file of this machine; one that is not there is no error. */
    static FoundFile at(Path file) {
        if (!Files.isRegularFile(file)) {
            return NOTHING;
        }
        try {
            checkSize(file.toString(), Files.size(file));
            return new FoundFile(file.toString(), Files.readAllBytes(file), null);
        } catch (IOException e) {
            // The user may not be allowed to read a shared file; that must not stop every command, nor go unsaid:
            // it may hold what switches a judge on.
            return new FoundFile(file.toString(), null, "settings file " + file + " cannot be read and is ignored");
        }
    }

    /** A file had from elsewhere. */
    static FoundFile of(String name, byte[] content) {
        checkSize(name, content.length);
        return new FoundFile(name, content, null);
    }

    private static void checkSize(String name, long size) {
        if (size > LIMIT) {
            throw new PactoException("settings file " + name + " is larger than 1 MiB", "");
        }
    }
}
