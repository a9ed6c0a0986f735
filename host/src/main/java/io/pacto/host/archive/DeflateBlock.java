package io.pacto.host.archive;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.zip.Deflater;

/**
 * A part of a deflate stream (RFC 1951). All but the last end with an empty stored block, so that the next begins at a byte.
 *
 * @param before the end of the part before, to which this one may refer back
 * @param content what to compress
 * @param length how much of it
 * @param last whether the stream ends here
 */
@SuppressWarnings("ArrayRecordComponent") // carried to a thread, never compared
record DeflateBlock(byte[] before, byte[] content, int length, boolean last) implements Callable<byte[]> {

    private static final int LEVEL = 6;

    /** As far as deflate can refer back. */
    private static final int WINDOW_BYTES = 32 * 1024;

    /** What cannot be compressed grows by five bytes in 16 KiB, and by some at the ends. */
    private static final int ROOM = 64;

    /** Returns what the next part may refer back to. */
    byte[] tail() {
        return Arrays.copyOfRange(content, Math.max(0, length - WINDOW_BYTES), length);
    }

    @Override
    public byte[] call() {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            if (before.length > 0) {
                deflater.setDictionary(before);
            }
            deflater.setInput(content, 0, length);
            if (last) {
                deflater.finish();
            }
            byte[] out = new byte[length + length / 1024 + ROOM];
            int size = 0;
            while (true) {
                int mode = last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH;
                size += deflater.deflate(out, size, out.length - size, mode);
                if (last ? deflater.finished() : size < out.length) {
                    return Arrays.copyOf(out, size);
                }
                out = Arrays.copyOf(out, 2 * out.length);
            }
        } finally {
            deflater.end();
        }
    }
}
