package io.pacto.host.document;

import io.pacto.api.DocumentException;
import io.pacto.api.Position;
import java.nio.charset.StandardCharsets;

/**
 * Bytes to text: strict UTF-8 without U+0000 and without a byte order mark, but for one at the very start.
 *
 * <p>Checked by hand: the decoder of the JDK replaces silently or names no offset.
 */
final class Utf8 {

    private final String file;
    private final byte[] bytes;

    private Utf8(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    static String decode(String file, byte[] bytes, Limits limits) {
        if (bytes.length > limits.maxBytes()) {
            throw new DocumentException(
                    Position.of(file),
                    "the file has " + bytes.length + " bytes, more than the " + limits.maxBytes() + " allowed");
        }
        return new Utf8(file, bytes).decode();
    }

    private String decode() {
        int start = isMark(0) ? 3 : 0;
        int at = start;
        while (at < bytes.length) {
            // Nearly all of a large document is ASCII; a call for each byte of it costs more than the decoding.
            if (bytes[at] > 0) {
                at++;
            } else {
                at += length(at);
            }
        }
        return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    }

    /** Returns the length of the character that starts here, or refuses it. */
    private int length(int at) {
        int first = bytes[at] & 0xff;
        if (first == 0) {
            throw refuse(at, "the character U+0000");
        }
        if (first < 0x80) {
            return 1;
        }
        int length = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        if (length == 0 || !continues(at, length) || !isShortest(first, bytes[at + 1] & 0xff)) {
            throw refuse(at, invalid(at, first));
        }
        if (isMark(at)) {
            throw refuse(at, "a byte order mark that is not at the start");
        }
        return length;
    }

    private boolean continues(int at, int length) {
        for (int i = 1; i < length; i++) {
            if (at + i >= bytes.length || (bytes[at + i] & 0xc0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Refuses overlong forms, surrogates and what lies above U+10FFFF. */
    private static boolean isShortest(int first, int second) {
        return switch (first) {
            case 0xe0 -> second >= 0xa0;
            case 0xed -> second < 0xa0;
            case 0xf0 -> second >= 0x90;
            case 0xf4 -> second < 0x90;
            default -> true;
        };
    }

    private boolean isMark(int at) {
        return at + 2 < bytes.length
                && bytes[at] == (byte) 0xef
                && bytes[at + 1] == (byte) 0xbb
                && bytes[at + 2] == (byte) 0xbf;
    }

    private String invalid(int at, int first) {
        if (first >= 0xfe && at <= 1) {
            return "a UTF-16 byte order mark: save the file as UTF-8";
        }
        boolean surrogate = first == 0xed && at + 1 < bytes.length && (bytes[at + 1] & 0xff) >= 0xa0;
        return surrogate ? "half of a surrogate pair" : "a byte that is not UTF-8";
    }

    private DocumentException refuse(int at, String what) {
        int line = 1;
        int column = 1;
        for (int i = isMark(0) ? 3 : 0; i < at; i++) {
            if (bytes[i] == '\n') {
                line++;
                column = 1;
            } else if ((bytes[i] & 0xc0) != 0x80) {
                column++;
            }
        }
        return new DocumentException(new Position(file, line, column), "found " + what + " at byte offset " + at);
    }
}
