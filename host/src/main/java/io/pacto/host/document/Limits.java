package io.pacto.host.document;

/**
 * How large a document may be. Sizes are checked before a parser sees a byte; the rest while the tree grows.
 *
 * @param maxBytes bytes of the file
 * @param maxNodes values (keys not counted) after aliases are expanded
 * @param maxDepth mappings and lists within each other
 * @param maxDigits digits of a number, and the greatest exponent either way
 * @param maxKeyLength characters of a key
 */
public record Limits(int maxBytes, int maxNodes, int maxDepth, int maxDigits, int maxKeyLength) {

    /** For contracts, overrides and settings: 1 MiB, 100,000 nodes. */
    public static final Limits CONTRACT = new Limits(1 << 20, 100_000, 100, 1_000, 1_024);

    /** For interface and schema files: 16 MiB, 3,000,000 nodes. */
    public static final Limits CONTENT = new Limits(16 << 20, 3_000_000, 100, 1_000, 1_024);

    private static final int MOST_BYTES = 64 << 20;

    /** Returns the same limits for another size, at most 64 MiB. */
    Limits bytes(long most) {
        return new Limits((int) Math.min(most, MOST_BYTES), maxNodes, maxDepth, maxDigits, maxKeyLength);
    }
}
