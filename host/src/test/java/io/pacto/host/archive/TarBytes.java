package io.pacto.host.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Builds tar archives byte by byte, wrong ones included. */
final class TarBytes {

    private static final int BLOCK = 512;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static TarBytes tar() {
        return new TarBytes();
    }

    /** An archive that would be good on its own: what is added next must be the reason for a refusal. */
    static TarBytes bundle() {
        return tar().file("pacto.yaml", "x: 1\n");
    }

    TarBytes file(String name, String content) {
        return entry('0', name, bytes(content));
    }

    TarBytes entry(char type, String name, byte[] content) {
        return header(type, bytes(name), octal(content.length), "ustar\00000").body(content);
    }

    TarBytes link(char type, String name, String target) {
        byte[] block = block(type, bytes(name), octal(0), "ustar\00000");
        put(block, 157, bytes(target));
        return raw(summed(block));
    }

    TarBytes pax(String... records) {
        StringBuilder all = new StringBuilder();
        for (String record : records) {
            all.append(paxRecord(record));
        }
        return entry('x', "PaxHeaders/x", bytes(all.toString()));
    }

    static String paxRecord(String record) {
        int rest = bytes(record).length + 2;
        int length = rest + Integer.toString(rest).length();
        while (Integer.toString(length).length() + rest != length) {
            length++;
        }
        return length + " " + record + "\n";
    }

    TarBytes header(char type, byte[] name, byte[] size, String magic) {
        return raw(summed(block(type, name, size, magic)));
    }

    TarBytes withPrefix(String prefix, String name, String content) {
        byte[] block = block('0', bytes(name), octal(bytes(content).length), "ustar\00000");
        put(block, 345, bytes(prefix));
        return raw(summed(block)).body(bytes(content));
    }

    TarBytes body(byte[] content) {
        return raw(content).raw(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    }

    TarBytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    byte[] open() {
        return out.toByteArray();
    }

    byte[] end() {
        return raw(new byte[2 * BLOCK]).open();
    }

    byte[] gzip() {
        return gzip(end());
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    static byte[] block(char type, byte[] name, byte[] size, String magic) {
        byte[] block = new byte[BLOCK];
        put(block, 0, name);
        put(block, 100, bytes("0000644\0"));
        put(block, 108, bytes("0001750\0"));
        put(block, 116, bytes("0001750\0"));
        put(block, 124, size);
        put(block, 136, bytes("14700000000\0"));
        block[156] = (byte) type;
        put(block, 257, bytes(magic));
        return block;
    }

    static byte[] summed(byte[] block) {
        put(block, 148, bytes("        "));
        int sum = 0;
        for (byte b : block) {
            sum += b & 0xff;
        }
        put(block, 148, bytes(String.format(Locale.ROOT, "%06o\0 ", sum)));
        return block;
    }

    static byte[] octal(long size) {
        return bytes(String.format(Locale.ROOT, "%011o\0", size));
    }

    static byte[] binary(long size) {
        byte[] field = new byte[12];
        for (int i = 11; i > 3; i--) {
            field[i] = (byte) (size >> (8 * (11 - i)));
        }
        field[0] = (byte) (size < 0 ? 0xff : 0x80);
        for (int i = 1; i < 4 && size < 0; i++) {
            field[i] = (byte) 0xff;
        }
        return field;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(byte[] block, int at, byte[] value) {
        System.arraycopy(value, 0, block, at, value.length);
    }
}
