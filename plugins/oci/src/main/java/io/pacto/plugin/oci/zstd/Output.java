package io.pacto.plugin.oci.zstd;

import java.util.Arrays;

/** What was decompressed so far: it grows with what really comes out, never with what a header promises. */
final class Output {

    private static final int START = 64 * 1024;

    private final int limit;
    private byte[] bytes = new byte[START];
    private int size;

    Output(int limit) {
        this.limit = limit;
    }

    int size() {
        return size;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    void append(byte[] from, int offset, int length) throws ZstdException {
        room(length);
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
    }

    void repeat(byte value, int length) throws ZstdException {
        room(length);
        Arrays.fill(bytes, size, size + length, value);
        size += length;
    }

    /** Copies what came out before; source and target may overlap. */
    void copy(long distance, int length, int frameStart) throws ZstdException {
        if (distance <= 0 || distance > size - frameStart) {
            throw new ZstdException("zstd: a match begins before the data");
        }
        room(length);
        int from = size - (int) distance;
        for (int i = 0; i < length; i++) {
            bytes[size + i] = bytes[from + i];
        }
        size += length;
    }

    private void room(int length) throws ZstdException {
        if (length > limit - size) {
            throw new ZstdException("zstd: more than " + limit + " bytes when unpacked");
        }
        if (size + length > bytes.length) {
            long wanted = Math.max((long) size + length, 2L * bytes.length);
            bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, limit));
        }
    }
}
