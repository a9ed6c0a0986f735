package io.pacto.host.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * One header block, its checksum verified.
 *
 * @param name prefix and name as the block gives them; an extended header may replace it
 * @param size bytes that follow, as the block gives it
 * @param type the type flag
 */
record TarHeader(String name, long size, char type) {

    private static final int NAME_AT = 0;
    private static final int NAME_BYTES = 100;
    private static final int SIZE_AT = 124;
    private static final int SIZE_BYTES = 12;
    private static final int CHECKSUM_AT = 148;
    private static final int CHECKSUM_BYTES = 8;
    private static final int TYPE_AT = 156;
    private static final int MAGIC_AT = 257;
    private static final int PREFIX_AT = 345;
    private static final int PREFIX_BYTES = 155;

    /** The header is not one, or lies. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        Malformed(String problem) {
            super(problem);
        }

        String problem() {
            return String.valueOf(getMessage());
        }
    }

    static TarHeader of(byte[] block) throws Malformed {
        int sum = 0;
        for (int i = 0; i < Limits.BLOCK; i++) {
            sum += i >= CHECKSUM_AT && i < CHECKSUM_AT + CHECKSUM_BYTES ? ' ' : block[i] & 0xff;
        }
        if (sum != checksum(block)) {
            throw new Malformed("expected a gzip-compressed tar archive, found a block that is no tar header");
        }
        String name = text(block, NAME_AT, NAME_BYTES);
        boolean posix = isPosix(block);
        if (posix && block[PREFIX_AT] != 0) {
            name = text(block, PREFIX_AT, PREFIX_BYTES) + "/" + name;
        }
        for (int i = name.isEmpty() ? 0 : zero(block, NAME_AT, NAME_BYTES); i < NAME_BYTES; i++) {
            if (block[i] != 0) {
                throw new Malformed("the name has a control or invisible character");
            }
        }
        return new TarHeader(name, number(block, SIZE_AT, SIZE_BYTES), (char) (block[TYPE_AT] & 0xff));
    }

    private static long checksum(byte[] block) {
        try {
            return number(block, CHECKSUM_AT, CHECKSUM_BYTES);
        } catch (Malformed noNumber) {
            return -1;
        }
    }

    /** The older GNU format has the same letters, but other fields where the prefix is. */
    private static boolean isPosix(byte[] block) {
        String magic = new String(block, MAGIC_AT, 6, StandardCharsets.ISO_8859_1);
        return magic.equals("ustar\0");
    }

    static String decoded(byte[] bytes, int from, int count) throws Malformed {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, count))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new Malformed("the name is not UTF-8");
        }
    }

    private static String text(byte[] block, int at, int count) throws Malformed {
        return decoded(block, at, zero(block, at, count) - at);
    }

    private static int zero(byte[] block, int at, int count) {
        int end = at;
        while (end < at + count && block[end] != 0) {
            end++;
        }
        return end;
    }

    /** Octal digits between blanks and zeros, or a big-endian number marked by the first bit. */
    private static long number(byte[] block, int at, int count) throws Malformed {
        if ((block[at] & 0x80) != 0) {
            return binary(block, at, count);
        }
        long value = 0;
        int i = at;
        while (i < at + count && block[i] == ' ') {
            i++;
        }
        int digits = i;
        for (; i < at + count && block[i] >= '0' && block[i] <= '7'; i++) {
            value = value * 8 + (block[i] - '0');
        }
        for (int rest = i; rest < at + count; rest++) {
            if (block[rest] != 0 && block[rest] != ' ') {
                throw new Malformed("not a number in a tar header");
            }
        }
        return digits == i ? 0 : value;
    }

    private static long binary(byte[] block, int at, int count) throws Malformed {
        long value = block[at] & 0x7f;
        for (int i = at + 1; i < at + count; i++) {
            if (value >> 47 != 0) {
                throw new Malformed("negative or impossible size");
            }
            value = (value << 8) | (block[i] & 0xff);
        }
        return value;
    }
}
