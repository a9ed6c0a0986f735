package io.pacto.plugin.oci.zstd;

/** A bit stream that is read from its end: the last byte's highest set bit marks where it starts (RFC 8878, 4.1). */
final class BackwardBits {

    private final byte[] bytes;
    private final int start;
    private long left;

    BackwardBits(byte[] bytes, int start, int length) throws ZstdException {
        if (length <= 0 || bytes[start + length - 1] == 0) {
            throw new ZstdException("zstd: a bit stream has no end mark");
        }
        this.bytes = bytes;
        this.start = start;
        int mark = 31 - Integer.numberOfLeadingZeros(bytes[start + length - 1] & 0xff);
        this.left = (length - 1) * 8L + mark;
    }

    /** Bits not read yet; below zero when zeros were read beyond the beginning. */
    long left() {
        return left;
    }

    /** Reads up to 56 bits; beyond the beginning there are zeros. */
    long read(int count) {
        left -= count;
        return at(left, count);
    }

    /** Looks at bits without reading them. */
    long peek(int count) {
        return at(left - count, count);
    }

    void skip(int count) {
        left -= count;
    }

    private long at(long position, int count) {
        long value = 0;
        for (int i = 0; i < count; ) {
            long bit = position + i;
            if (bit < 0) {
                i += (int) Math.min(-bit, count - i);
                continue;
            }
            int shift = (int) (bit & 7);
            int taken = Math.min(8 - shift, count - i);
            long part = ((bytes[start + (int) (bit >> 3)] & 0xff) >> shift) & ((1 << taken) - 1);
            value |= part << i;
            i += taken;
        }
        return value;
    }
}
