package io.pacto.plugin.oci.zstd;

/** Decompresses Zstandard frames (RFC 8878). */
public final class ZstdDecoder {

    private static final int MAGIC = 0xFD2FB528;
    private static final int SKIPPABLE = 0x184D2A50;
    private static final int MOST_BLOCK = 128 * 1024;

    private final byte[] in;
    private final Output out;
    private int at;

    private ZstdDecoder(byte[] in, int limit) {
        this.in = in;
        this.out = new Output(limit);
    }

    /**
     * Decompresses one frame or several. Memory grows with what comes out, whatever window a header asks for. The
     * checksum is not compared: callers verify the digest of what they pass.
     *
     * @param packed the frames
     * @param limit the most bytes to give out
     * @return what was packed
     * @throws ZstdException when the bytes are damaged or give more
     */
    public static byte[] decode(byte[] packed, int limit) throws ZstdException {
        ZstdDecoder decoder = new ZstdDecoder(packed, limit);
        while (decoder.at < packed.length) {
            decoder.frame();
        }
        return decoder.out.toBytes();
    }

    private long number(int bytes) throws ZstdException {
        long value = LittleEndian.read(in, at, in.length, bytes);
        at += bytes;
        return value;
    }

    private void frame() throws ZstdException {
        int magic = (int) number(4);
        if ((magic & 0xFFFFFFF0) == SKIPPABLE) {
            long size = number(4);
            if (size > in.length - at) {
                throw new ZstdException("zstd: truncated");
            }
            at += (int) size;
            return;
        }
        if (magic != MAGIC) {
            throw new ZstdException("zstd: trailing data");
        }
        int descriptor = (int) number(1);
        if ((descriptor & 8) != 0) {
            throw new ZstdException("zstd: a reserved bit is set");
        }
        boolean single = (descriptor & 32) != 0;
        if (!single) {
            number(1);
        }
        int dictionary = descriptor & 3;
        if (number(dictionary == 3 ? 4 : dictionary) != 0) {
            throw new ZstdException("zstd: packed with a dictionary");
        }
        int sizeCode = descriptor >> 6;
        number(sizeCode == 0 ? (single ? 1 : 0) : 1 << sizeCode);
        blocks();
        if ((descriptor & 4) != 0) {
            number(4);
        }
    }

    private void blocks() throws ZstdException {
        int frameStart = out.size();
        Literals literals = new Literals();
        Sequences sequences = new Sequences();
        boolean last;
        do {
            int header = (int) number(3);
            last = (header & 1) != 0;
            int size = header >> 3;
            int kind = (header >> 1) & 3;
            int stored = kind == 1 ? 1 : size;
            if (size > MOST_BLOCK || stored > in.length - at || kind == 3) {
                throw new ZstdException(kind == 3 ? "zstd: an unknown kind of block" : "zstd: truncated");
            }
            if (kind == 0) {
                out.append(in, at, size);
            } else if (kind == 1) {
                out.repeat(in[at], size);
            } else {
                int end = at + size;
                int after = literals.read(in, at, end);
                sequences.run(in, after, end, literals.content(), out, frameStart);
            }
            at += stored;
        } while (!last);
    }
}
