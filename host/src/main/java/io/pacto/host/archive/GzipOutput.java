package io.pacto.host.archive;

import io.pacto.api.Archives.Packed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Compresses what is written, in memory. The header is our own: that of the JDK names an operating system, and another
 * one in newer versions.
 */
final class GzipOutput extends OutputStream {

    /** Method deflate, no flags, time 0, no hint, operating system unknown. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int LEVEL = 6;

    private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    private final Deflater deflater = new Deflater(LEVEL, true);
    private final DeflaterOutputStream out = new DeflaterOutputStream(compressed, deflater, 64 * 1024);
    private final MessageDigest plain = sha256();
    private final CRC32 checksum = new CRC32();
    private long length;

    GzipOutput() {
        compressed.writeBytes(HEADER);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        plain.update(bytes, from, count);
        checksum.update(bytes, from, count);
        length += count;
        out.write(bytes, from, count);
    }

    /** Ends the stream and returns it with its digests. */
    Packed finish() throws IOException {
        out.finish();
        deflater.end();
        littleEndian(checksum.getValue());
        littleEndian(length);
        byte[] content = compressed.toByteArray();
        return new Packed(content, text(sha256().digest(content)), text(plain.digest()));
    }

    private void littleEndian(long value) {
        for (int shift = 0; shift < 32; shift += 8) {
            compressed.write((int) (value >> shift));
        }
    }

    private static String text(byte[] digest) {
        return "sha256:" + HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
