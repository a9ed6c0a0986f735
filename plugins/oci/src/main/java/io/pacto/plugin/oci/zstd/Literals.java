package io.pacto.plugin.oci.zstd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The literals of a block (RFC 8878, 3.1.1.3.1). The codes of one block may be used again by the next. */
final class Literals {

    private static final int MOST_BYTES = 128 * 1024;

    private @Nullable HuffmanTable codes;
    private byte[] content = new byte[0];

    byte[] content() {
        return content;
    }

    /** Reads the section; returns where it ended. */
    int read(byte[] in, int start, int end) throws ZstdException {
        if (start >= end) {
            throw new ZstdException("zstd: truncated");
        }
        int kind = in[start] & 3;
        int form = (in[start] >> 2) & 3;
        return kind < 2 ? plain(in, start, end, kind, form) : packed(in, start, end, kind, form);
    }

    private int plain(byte[] in, int start, int end, int kind, int form) throws ZstdException {
        int header = form == 1 ? 2 : form == 3 ? 3 : 1;
        int size = (int) (number(in, start, end, header) >> (header == 1 ? 3 : 4));
        int at = start + header;
        int stored = kind == 0 ? size : 1;
        if (size > MOST_BYTES || stored > end - at) {
            throw new ZstdException("zstd: literals are too long");
        }
        content = new byte[size];
        if (kind == 0) {
            System.arraycopy(in, at, content, 0, size);
        } else {
            Arrays.fill(content, in[at]);
        }
        return at + stored;
    }

    private int packed(byte[] in, int start, int end, int kind, int form) throws ZstdException {
        int header = form < 2 ? 3 : form + 2;
        int width = form < 2 ? 10 : form == 2 ? 14 : 18;
        long numbers = number(in, start, end, header) >> 4;
        int size = (int) (numbers & ((1L << width) - 1));
        int stored = (int) ((numbers >> width) & ((1L << width) - 1));
        int at = start + header;
        if (size > MOST_BYTES || stored > end - at) {
            throw new ZstdException("zstd: literals are too long");
        }
        int after = at + stored;
        if (kind == 2) {
            HuffmanTable.Read read = HuffmanTable.read(in, at, after);
            codes = read.table();
            at = read.end();
        }
        if (codes == null) {
            throw new ZstdException("zstd: literals without codes");
        }
        content = new byte[size];
        if (form == 0) {
            codes.decode(in, at, after - at, content, 0, size);
        } else {
            four(codes, in, at, after);
        }
        return after;
    }

    /** Four streams, with the sizes of the first three before them. */
    private void four(HuffmanTable table, byte[] in, int start, int end) throws ZstdException {
        if (end - start < 6) {
            throw new ZstdException("zstd: truncated");
        }
        int quarter = (content.length + 3) / 4;
        int at = start + 6;
        for (int i = 0; i < 4; i++) {
            int size = i < 3 ? (int) number(in, start + 2 * i, end, 2) : end - at;
            int from = Math.min(i * quarter, content.length);
            int count = i < 3 ? Math.min(quarter, content.length - from) : content.length - from;
            if (size < 0 || size > end - at) {
                throw new ZstdException("zstd: truncated");
            }
            table.decode(in, at, size, content, from, count);
            at += size;
        }
    }

    private static long number(byte[] in, int start, int end, int bytes) throws ZstdException {
        return LittleEndian.read(in, start, end, bytes);
    }
}
