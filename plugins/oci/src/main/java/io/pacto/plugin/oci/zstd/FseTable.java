package io.pacto.plugin.oci.zstd;

/** A table of finite state entropy (RFC 8878, 4.1): symbol, bits to read and base of the next state, by state. */
final class FseTable {

    private final int log;
    private final int[] symbol;
    private final int[] bits;
    private final int[] base;

    private FseTable(int log) {
        this.log = log;
        int size = 1 << log;
        symbol = new int[size];
        bits = new int[size];
        base = new int[size];
    }

    int log() {
        return log;
    }

    int symbol(int state) {
        return symbol[state];
    }

    int next(int state, BackwardBits in) {
        return base[state] + (int) in.read(bits[state]);
    }

    /** The same symbol for ever. */
    static FseTable constant(int value) {
        FseTable table = new FseTable(0);
        table.symbol[0] = value;
        return table;
    }

    /**
     * Spreads symbols over the states.
     *
     * @param log size of the table as a power of two
     * @param counts normalised counts by symbol; -1 for less than one
     */
    static FseTable of(int log, int[] counts) throws ZstdException {
        FseTable table = new FseTable(log);
        int size = 1 << log;
        int high = size - 1;
        for (int s = 0; s < counts.length; s++) {
            if (counts[s] == -1) {
                table.symbol[high--] = s;
            }
        }
        int step = (size >> 1) + (size >> 3) + 3;
        int at = 0;
        for (int s = 0; s < counts.length; s++) {
            for (int i = 0; i < counts[s]; i++) {
                table.symbol[at] = s;
                do {
                    at = (at + step) & (size - 1);
                } while (at > high);
            }
        }
        if (at != 0) {
            throw new ZstdException("zstd: an entropy table does not add up");
        }
        table.number(counts);
        return table;
    }

    private void number(int[] counts) {
        int[] next = new int[counts.length];
        for (int s = 0; s < counts.length; s++) {
            next[s] = counts[s] == -1 ? 1 : counts[s];
        }
        for (int state = 0; state < symbol.length; state++) {
            int x = next[symbol[state]]++;
            bits[state] = log - (31 - Integer.numberOfLeadingZeros(x));
            base[state] = (x << bits[state]) - symbol.length;
        }
    }

    /** A table and where it ended. */
    record Read(FseTable table, int end) {}

    /**
     * Reads a description of a table.
     *
     * @param bytes holds it
     * @param start where it begins
     * @param end where it must have ended
     * @param mostLog largest allowed size as a power of two
     * @param mostSymbol largest allowed symbol
     */
    static Read read(byte[] bytes, int start, int end, int mostLog, int mostSymbol) throws ZstdException {
        ForwardBits in = new ForwardBits(bytes, start, end);
        int log = in.read(4) + 5;
        if (log > mostLog) {
            throw new ZstdException("zstd: an entropy table is too large");
        }
        int[] counts = new int[mostSymbol + 1];
        int remaining = (1 << log) + 1;
        int s = 0;
        while (remaining > 1) {
            if (s > mostSymbol) {
                throw new ZstdException("zstd: an entropy table has too many symbols");
            }
            int count = count(in, remaining);
            remaining -= Math.abs(count);
            counts[s++] = count;
            if (count == 0) {
                int more;
                do {
                    more = in.read(2);
                    s += more;
                } while (more == 3);
            }
        }
        return new Read(of(log, counts), in.byteEnd());
    }

    /** One count, in as few bits as what remains allows. */
    private static int count(ForwardBits in, int remaining) throws ZstdException {
        int width = 32 - Integer.numberOfLeadingZeros(remaining);
        int low = (1 << width) - 1 - remaining;
        int value = in.read(width - 1);
        if (value >= low) {
            value |= in.read(1) << (width - 1);
            if (value >= 1 << (width - 1)) {
                value -= low;
            }
        }
        return value - 1;
    }
}
