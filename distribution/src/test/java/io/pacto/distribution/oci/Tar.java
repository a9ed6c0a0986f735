package io.pacto.distribution.oci;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Writes tar archives byte by byte, wrong ones included. */
final class Tar {

    private static final int BLOCK = 512;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** An archive of these files; names that end in a slash are folders. */
    static Tar of(Map<String, String> files) {
        Tar tar = new Tar();
        files.forEach((name, text) -> tar.entry(name.endsWith("/") ? '5' : '0', name, bytes(text)));
        return tar;
    }

    Tar file(String name, String text) {
        return entry('0', name, bytes(text));
    }

    Tar entry(char type, String name, byte[] content) {
        return header(type, name, "", String.format(Locale.ROOT, "%011o", content.length))
                .body(content);
    }

    Tar link(char type, String name, String target) {
        return header(type, name, target, "00000000000");
    }

    /** An extended header for the entry that follows. */
    Tar extended(String record) {
        int length = bytes(record).length + 3;
        while (bytes(length + " " + record + "\n").length != length) {
            length++;
        }
        return entry('x', "PaxHeaders/x", bytes(length + " " + record + "\n"));
    }

    Tar header(char type, String name, String target, String size) {
        byte[] header = new byte[BLOCK];
        field(header, 0, name);
        field(header, 100, type == '5' ? "0000755" : "0000644");
        field(header, 108, "0000000");
        field(header, 116, "0000000");
        field(header, 124, size);
        field(header, 136, "00000000000");
        field(header, 148, "        ");
        header[156] = (byte) type;
        field(header, 157, target);
        field(header, 257, "ustar");
        field(header, 263, "00");
        int sum = 0;
        for (byte each : header) {
            sum += each & 0xff;
        }
        field(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
        out.writeBytes(header);
        return this;
    }

    Tar body(byte[] content) {
        out.writeBytes(Arrays.copyOf(content, (content.length + BLOCK - 1) / BLOCK * BLOCK));
        return this;
    }

    /** The archive without the two blocks that end it. */
    byte[] open() {
        return out.toByteArray();
    }

    byte[] end() {
        out.writeBytes(new byte[2 * BLOCK]);
        return open();
    }

    byte[] gzip() {
        return gzip(end());
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return packed.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void field(byte[] header, int at, String text) {
        byte[] value = bytes(text);
        System.arraycopy(value, 0, header, at, value.length);
    }
}
