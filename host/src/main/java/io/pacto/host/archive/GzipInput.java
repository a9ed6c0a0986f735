package io.pacto.host.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One gzip member, and nothing after it. The JDK's own reader accepts garbage at the end and further members, and knows
 * no limit of growth.
 */
final class GzipInput extends InputStream {

    private static final int HEADER_BYTES = 10;
    private static final int TRAILER_BYTES = 8;
    private static final int HAS_CHECKSUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int RESERVED = 0xe0;

    private final String origin;
    private final byte[] layer;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final int start;
    private long length;
    private boolean ended;

    GzipInput(String origin, byte[] layer) {
        this.origin = origin;
        this.layer = layer;
        this.start = skipHeader();
        inflater.setInput(layer, start, layer.length - start);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int count) {
        if (ended || count == 0) {
            return ended ? -1 : 0;
        }
        try {
            int n = inflater.inflate(into, from, count);
            while (n == 0 && !inflater.finished()) {
                if (inflater.needsInput() || inflater.needsDictionary()) {
                    throw truncated();
                }
                n = inflater.inflate(into, from, count);
            }
            checksum.update(into, from, n);
            length += n;
            refuseGrowth();
            if (n > 0) {
                return n;
            }
            ended = true;
            checkTrailer();
            return -1;
        } catch (DataFormatException damaged) {
            throw Limits.refused("damaged gzip data", origin);
        }
    }

    @Override
    public void close() {
        inflater.end();
    }

    private void refuseGrowth() {
        if (length > Limits.STREAM_BYTES) {
            throw Limits.tooLarge();
        }
        if (length > Limits.RATIO_FROM && length > Limits.RATIO * layer.length) {
            throw Limits.refused("unpacks to more than " + Limits.RATIO + " times its size", origin);
        }
    }

    private void checkTrailer() {
        int at = start + (int) inflater.getBytesRead();
        if (layer.length - at < TRAILER_BYTES) {
            throw truncated();
        }
        if (littleEndian(at) != checksum.getValue() || littleEndian(at + 4) != (length & 0xffffffffL)) {
            throw Limits.refused("damaged gzip data, wrong checksum", origin);
        }
        if (layer.length - at > TRAILER_BYTES) {
            throw Limits.refused("trailing data after the archive", origin);
        }
    }

    private int skipHeader() {
        if (layer.length < HEADER_BYTES) {
            throw truncated();
        }
        int flags = layer[3];
        if (layer[2] != 8 || (flags & RESERVED) != 0) {
            throw Limits.refused("unknown kind of gzip data", origin);
        }
        int at = HEADER_BYTES;
        if ((flags & HAS_EXTRA) != 0) {
            at += 2 + unsigned(at) + 256 * unsigned(at + 1);
        }
        if ((flags & HAS_NAME) != 0) {
            at = afterZero(at);
        }
        if ((flags & HAS_COMMENT) != 0) {
            at = afterZero(at);
        }
        if ((flags & HAS_CHECKSUM) != 0) {
            at += 2;
        }
        if (at > layer.length) {
            throw truncated();
        }
        return at;
    }

    private int afterZero(int from) {
        int at = from;
        while (unsigned(at) != 0) {
            at++;
        }
        return at + 1;
    }

    private int unsigned(int at) {
        if (at >= layer.length) {
            throw truncated();
        }
        return layer[at] & 0xff;
    }

    private long littleEndian(int at) {
        return unsigned(at) | (unsigned(at + 1) << 8) | (unsigned(at + 2) << 16) | ((long) unsigned(at + 3) << 24);
    }

    private RuntimeException truncated() {
        return Limits.refused("truncated gzip data", origin);
    }
}
