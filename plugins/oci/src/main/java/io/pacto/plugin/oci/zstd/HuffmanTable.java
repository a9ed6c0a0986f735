package io.pacto.plugin.oci.zstd;

/** Codes of literals (RFC 8878, 4.2). */
final class HuffmanTable {

    private static final int MOST_BITS = 11;
    private static final int MOST_WEIGHT_LOG = 6;
    private static final int MOST_SYMBOLS = 256;

    private final int log;
    private final byte[] symbol;
    private final byte[] length;

    private HuffmanTable(int log) {
        this.log = log;
        symbol = new byte[1 << log];
        length = new byte[1 << log];
    }

    /** A table and where its description ended. */
    record Read(HuffmanTable table, int end) {}

    static Read read(byte[] bytes, int start, int end) throws ZstdException {
        if (start >= end) {
            throw new ZstdException("zstd: truncated");
        }
        int header = bytes[start] & 0xff;
        int[] weights = new int[MOST_SYMBOLS];
        if (header >= 128) {
            int count = header - 127;
            int after = start + 1 + (count + 1) / 2;
            if (after > end) {
                throw new ZstdException("zstd: truncated");
            }
            for (int i = 0; i < count; i++) {
                int pair = bytes[start + 1 + i / 2] & 0xff;
                weights[i] = i % 2 == 0 ? pair >> 4 : pair & 15;
            }
            return new Read(of(weights, count), after);
        }
        int after = start + 1 + header;
        if (after > end) {
            throw new ZstdException("zstd: truncated");
        }
        return new Read(of(weights, unpacked(bytes, start + 1, after, weights)), after);
    }

    /** Weights packed with two interleaved states of one table. */
    private static int unpacked(byte[] bytes, int start, int end, int[] weights) throws ZstdException {
        FseTable.Read read = FseTable.read(bytes, start, end, MOST_WEIGHT_LOG, 12);
        FseTable table = read.table();
        BackwardBits in = new BackwardBits(bytes, read.end(), end - read.end());
        int first = (int) in.read(table.log());
        int second = (int) in.read(table.log());
        int count = 0;
        while (count < MOST_SYMBOLS - 2) {
            weights[count++] = table.symbol(first);
            first = table.next(first, in);
            if (in.left() < 0) {
                weights[count++] = table.symbol(second);
                return count;
            }
            int spare = second;
            second = first;
            first = spare;
        }
        throw new ZstdException("zstd: too many weights");
    }

    /** The last weight is not written: it fills the table up to a power of two. */
    private static HuffmanTable of(int[] weights, int count) throws ZstdException {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            if (weights[i] > MOST_BITS) {
                throw new ZstdException("zstd: a code is too long");
            }
            sum += weights[i] == 0 ? 0 : 1 << (weights[i] - 1);
        }
        int log = sum == 0 ? 0 : 32 - Integer.numberOfLeadingZeros(sum);
        int rest = (1 << log) - sum;
        if (log == 0 || log > MOST_BITS || Integer.bitCount(rest) != 1 || count >= MOST_SYMBOLS) {
            throw new ZstdException("zstd: codes do not add up");
        }
        weights[count] = Integer.numberOfTrailingZeros(rest) + 1;
        HuffmanTable table = new HuffmanTable(log);
        int at = 0;
        for (int weight = 1; weight <= log; weight++) {
            for (int s = 0; s <= count; s++) {
                if (weights[s] == weight) {
                    at = table.fill(at, s, weight);
                }
            }
        }
        return table;
    }

    private int fill(int from, int s, int weight) {
        int width = 1 << (weight - 1);
        for (int i = from; i < from + width; i++) {
            symbol[i] = (byte) s;
            length[i] = (byte) (log + 1 - weight);
        }
        return from + width;
    }

    /** Decodes one stream. */
    void decode(byte[] bytes, int start, int size, byte[] to, int offset, int count) throws ZstdException {
        BackwardBits in = new BackwardBits(bytes, start, size);
        for (int i = 0; i < count; i++) {
            int code = (int) in.peek(log);
            to[offset + i] = symbol[code];
            in.skip(length[code]);
        }
        if (in.left() != 0) {
            throw new ZstdException("zstd: literals do not end where they should");
        }
    }
}
