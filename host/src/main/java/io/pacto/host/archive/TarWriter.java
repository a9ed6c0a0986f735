package io.pacto.host.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes files as POSIX ustar, with an extended header only for names that do not fit. There are no directory entries:
 * one whose name ends in a slash sends an old reader of bundles into an endless loop (oci.md §2).
 */
final class TarWriter {

    private static final int NAME_BYTES = 100;
    private static final int PREFIX_BYTES = 155;
    private static final int CHECKSUM_AT = 148;
    private static final int CHECKSUM_BYTES = 8;

    private final OutputStream out;

    TarWriter(OutputStream out) {
        this.out = out;
    }

    void file(String name, byte[] content) throws IOException {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int split = bytes.length == name.length() ? split(name) : -1;
        if (split < 0) {
            byte[] record = paxRecord("path", bytes);
            entry("", "PaxHeaders/path", 'x', record);
            entry("", shortened(name), '0', content);
        } else {
            entry(split == 0 ? "" : name.substring(0, split), name.substring(split == 0 ? 0 : split + 1), '0', content);
        }
    }

    void end() throws IOException {
        out.write(new byte[2 * Limits.BLOCK]);
    }

    /** Returns where to cut an ASCII name: 0 for not at all, else the place of a slash; negative when it does not fit. */
    private static int split(String name) {
        if (name.length() <= NAME_BYTES) {
            return 0;
        }
        int slash = name.lastIndexOf('/', PREFIX_BYTES);
        return slash > 0 && name.length() - slash - 1 <= NAME_BYTES ? slash : -1;
    }

    /** What a reader sees that knows no extended headers. */
    private static String shortened(String name) {
        StringBuilder ascii = new StringBuilder();
        for (int i = 0; i < name.length() && ascii.length() < NAME_BYTES; i++) {
            ascii.append(name.charAt(i) < 0x80 ? name.charAt(i) : '_');
        }
        return ascii.toString();
    }

    /** The length of a record counts its own digits. */
    private static byte[] paxRecord(String key, byte[] value) {
        int rest = key.length() + value.length + 3;
        int length = rest + Integer.toString(rest).length();
        if (rest + Integer.toString(length).length() != length) {
            length++;
        }
        byte[] start = (length + " " + key + "=").getBytes(StandardCharsets.US_ASCII);
        byte[] record = new byte[length];
        System.arraycopy(start, 0, record, 0, start.length);
        System.arraycopy(value, 0, record, start.length, value.length);
        record[length - 1] = '\n';
        return record;
    }

    private void entry(String prefix, String name, char type, byte[] content) throws IOException {
        byte[] header = new byte[Limits.BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644");
        put(header, 108, "0000000");
        put(header, 116, "0000000");
        put(header, 124, octal(content.length, 11));
        put(header, 136, octal(0, 11));
        put(header, 156, String.valueOf(type));
        put(header, 257, "ustar");
        put(header, 263, "00");
        put(header, 329, "0000000");
        put(header, 337, "0000000");
        put(header, 345, prefix);
        put(header, CHECKSUM_AT, " ".repeat(CHECKSUM_BYTES));
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, CHECKSUM_AT, octal(sum, 6) + "\0 ");
        out.write(header);
        out.write(content);
        out.write(new byte[(Limits.BLOCK - content.length % Limits.BLOCK) % Limits.BLOCK]);
    }

    private static void put(byte[] header, int at, String ascii) {
        byte[] bytes = ascii.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    private static String octal(long value, int digits) {
        String text = Long.toOctalString(value);
        return "0".repeat(digits - text.length()) + text;
    }
}
