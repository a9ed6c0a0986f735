package io.pacto.host.archive;

import io.pacto.api.PactoException;
import io.pacto.host.term.Escaping;

/** What one bundle may hold (security.md §2), and how a refusal is put. */
final class Limits {

    static final int BLOCK = 512;
    static final long FILE_BYTES = 10L * 1024 * 1024;
    static final long TOTAL_BYTES = 50L * 1024 * 1024;

    /** Contents, and 3 KiB of headers and padding for each entry. */
    static final long STREAM_BYTES = 80L * 1024 * 1024;

    static final int LAYER_BYTES = 50 * 1024 * 1024;
    static final int ENTRIES = 10_000;
    static final int EXTENDED_HEADER_BYTES = 64 * 1024;

    /** Zeros after the end mark: writers fill up to their own record size. */
    static final int PADDING_BYTES = 1024 * 1024;

    /** Compressed data that grows more than this is no text. Small ones may: 200 equal lines do. */
    static final long RATIO = 200;

    static final long RATIO_FROM = 1024 * 1024;

    private static final String ADVICE = "ask the publisher for a bundle made with pacto pack or push";

    private Limits() {}

    /** Checks one file and the sum with it, in the words other readers of bundles use. */
    static long add(long total, String name, long size) {
        if (size > FILE_BYTES) {
            throw new PactoException(
                    "file " + Escaping.line(name) + " exceeds maximum size of " + FILE_BYTES + " bytes",
                    "leave it out or make it smaller");
        }
        if (total + size > TOTAL_BYTES) {
            throw tooLarge();
        }
        return total + size;
    }

    static PactoException tooLarge() {
        return new PactoException(
                "extracted bundle exceeds maximum total size of " + TOTAL_BYTES + " bytes",
                "leave out what the contract does not need");
    }

    static PactoException refused(String problem, String origin) {
        return new PactoException(problem + ": " + Escaping.line(origin), ADVICE);
    }

    static PactoException refused(String problem, String origin, String entry) {
        return new PactoException(problem + ": " + Escaping.line(origin + "!" + entry), ADVICE);
    }
}
