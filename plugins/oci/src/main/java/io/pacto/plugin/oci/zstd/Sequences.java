package io.pacto.plugin.oci.zstd;

import org.jspecify.annotations.Nullable;

/** The sequences of a block: how many literals, then which match (RFC 8878, 3.1.1.3.2). */
final class Sequences {

    private static final int[] LITERAL_BASE = {
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24, 28, 32, 40, 48, 64, 128, 256, 512,
        1024, 2048, 4096, 8192, 16384, 32768, 65536
    };
    private static final int[] LITERAL_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        16
    };
    private static final int[] MATCH_BASE = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32,
        33, 34, 35, 37, 39, 41, 43, 47, 51, 59, 67, 83, 99, 131, 259, 515, 1027, 2051, 4099, 8195, 16387, 32771, 65539
    };
    private static final int[] MATCH_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2,
        2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
    };
    private static final int[] LITERAL_COUNTS = {
        4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1
    };
    private static final int[] MATCH_COUNTS = {
        1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1
    };
    private static final int[] OFFSET_COUNTS = {
        1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1
    };
    private static final int MOST_OFFSET_CODE = 31;

    private @Nullable FseTable literals;
    private @Nullable FseTable offsets;
    private @Nullable FseTable matches;
    private final long[] recent = {1, 4, 8};
    private int at;

    /** Reads the section and carries it out. */
    void run(byte[] in, int start, int end, byte[] literal, Output out, int frameStart) throws ZstdException {
        at = start;
        int count = count(in, end);
        int used = 0;
        if (count > 0) {
            int modes = (int) LittleEndian.read(in, at++, end, 1);
            FseTable lengths = table(in, end, modes >> 6, literals, LITERAL_COUNTS, 6, 9, 35);
            FseTable distances = table(in, end, (modes >> 4) & 3, offsets, OFFSET_COUNTS, 5, 8, MOST_OFFSET_CODE);
            FseTable copies = table(in, end, (modes >> 2) & 3, matches, MATCH_COUNTS, 6, 9, 52);
            literals = lengths;
            offsets = distances;
            matches = copies;
            used = run(new BackwardBits(in, at, end - at), count, lengths, distances, copies, literal, out, frameStart);
        }
        out.append(literal, used, literal.length - used);
    }

    private int count(byte[] in, int end) throws ZstdException {
        int first = (int) LittleEndian.read(in, at++, end, 1);
        if (first < 128) {
            return first;
        }
        int second = (int) LittleEndian.read(in, at++, end, 1);
        if (first < 255) {
            return ((first - 128) << 8) + second;
        }
        return second + ((int) LittleEndian.read(in, at++, end, 1) << 8) + 0x7f00;
    }

    private FseTable table(
            byte[] in, int end, int mode, @Nullable FseTable before, int[] usual, int usualLog, int mostLog, int most)
            throws ZstdException {
        return switch (mode) {
            case 0 -> FseTable.of(usualLog, usual);
            case 1 -> constant(in, end, most);
            case 2 -> {
                FseTable.Read read = FseTable.read(in, at, end, mostLog, most);
                at = read.end();
                yield read.table();
            }
            default -> {
                if (before == null) {
                    throw new ZstdException("zstd: no table to repeat");
                }
                yield before;
            }
        };
    }

    private FseTable constant(byte[] in, int end, int most) throws ZstdException {
        int value = (int) LittleEndian.read(in, at++, end, 1);
        if (value > most) {
            throw new ZstdException("zstd: an unknown code");
        }
        return FseTable.constant(value);
    }

    private int run(
            BackwardBits bits,
            int count,
            FseTable lengths,
            FseTable distances,
            FseTable copies,
            byte[] literal,
            Output out,
            int frameStart)
            throws ZstdException {
        int length = (int) bits.read(lengths.log());
        int distance = (int) bits.read(distances.log());
        int copy = (int) bits.read(copies.log());
        int used = 0;
        for (int i = 0; i < count; i++) {
            int offsetCode = distances.symbol(distance);
            int matchCode = copies.symbol(copy);
            int literalCode = lengths.symbol(length);
            long offset = (1L << offsetCode) + bits.read(offsetCode);
            int match = MATCH_BASE[matchCode] + (int) bits.read(MATCH_BITS[matchCode]);
            int plain = LITERAL_BASE[literalCode] + (int) bits.read(LITERAL_BITS[literalCode]);
            if (plain > literal.length - used || bits.left() < 0) {
                throw new ZstdException("zstd: a sequence is damaged");
            }
            out.append(literal, used, plain);
            used += plain;
            out.copy(distance(offset, plain), match, frameStart);
            if (i + 1 < count) {
                length = lengths.next(length, bits);
                copy = copies.next(copy, bits);
                distance = distances.next(distance, bits);
            }
        }
        if (bits.left() != 0) {
            throw new ZstdException("zstd: sequences do not end where they should");
        }
        return used;
    }

    /** The three distances used last have short codes. */
    private long distance(long code, int plain) {
        if (code > 3) {
            remember(2, code - 3);
            return recent[0];
        }
        int index = (int) code - (plain == 0 ? 0 : 1);
        long value = index == 3 ? recent[0] - 1 : recent[index];
        remember(Math.min(index, 2), value);
        return value;
    }

    private void remember(int down, long value) {
        for (int i = down; i > 0; i--) {
            recent[i] = recent[i - 1];
        }
        recent[0] = value;
    }
}
