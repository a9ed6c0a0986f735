package io.pacto.plugin.openapiinfer.huma.golang;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The escapes of interpreted strings and runes (Go specification, "String literals"). */
final class Escapes {

    private Escapes() {}

    /** The value of what stands between the quotes. */
    static String decode(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        // Byte escapes may spell one character in several bytes, so the value is built as bytes.
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (point != '\\' || at + 1 >= text.length()) {
                put(bytes, point);
                at += Character.charCount(point);
            } else {
                at = escape(text, at + 1, bytes);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int escape(String text, int at, ByteArrayOutputStream bytes) {
        char kind = text.charAt(at);
        switch (kind) {
            case 'a' -> bytes.write(7);
            case 'b' -> bytes.write('\b');
            case 'f' -> bytes.write('\f');
            case 'n' -> bytes.write('\n');
            case 'r' -> bytes.write('\r');
            case 't' -> bytes.write('\t');
            case 'v' -> bytes.write(11);
            case 'x' -> {
                bytes.write(number(text, at + 1, 2, 16));
                return at + 3;
            }
            case 'u' -> {
                put(bytes, number(text, at + 1, 4, 16));
                return at + 5;
            }
            case 'U' -> {
                put(bytes, number(text, at + 1, 8, 16));
                return at + 9;
            }
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                bytes.write(number(text, at, 3, 8));
                return at + 3;
            }
            default -> put(bytes, kind);
        }
        return at + 1;
    }

    private static void put(ByteArrayOutputStream bytes, int point) {
        int valid = Character.isValidCodePoint(point) ? point : 0xFFFD;
        bytes.writeBytes(Character.toString(valid).getBytes(StandardCharsets.UTF_8));
    }

    private static int number(String text, int from, int digits, int base) {
        int end = Math.min(text.length(), from + digits);
        try {
            return (int) Long.parseLong(text.substring(Math.min(from, end), end), base);
        } catch (NumberFormatException notDigits) {
            return 0xFFFD;
        }
    }
}
