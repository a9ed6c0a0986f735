package io.pacto.plugin.oci.zstd;

/** A bit stream read from its beginning, lowest bit first. */
final class ForwardBits {

    private final byte[] bytes;
    private final long end;
    private long at;

    ForwardBits(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.at = start * 8L;
        this.end = end * 8L;
    }

    int read(int count) throws ZstdException {
        if (at + count > end) {
            throw new ZstdException("zstd: truncated");
        }
        int value = 0;
        for (int i = 0; i < count; i++, at++) {
            value |= ((bytes[(int) (at >> 3)] >> (at & 7)) & 1) << i;
        }
        return value;
    }

    /** The first byte not begun. */
    int byteEnd() {
        return (int) ((at + 7) >> 3);
    }
}
