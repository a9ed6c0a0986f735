package io.pacto.plugin.oci.zstd;

/** Numbers with their lowest byte first. */
final class LittleEndian {

    private LittleEndian() {}

    static long read(byte[] in, int start, int end, int bytes) throws ZstdException {
        if (start + bytes > end) {
            throw new ZstdException("zstd: truncated");
        }
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (in[start + i] & 0xffL) << (8 * i);
        }
        return value;
    }
}
