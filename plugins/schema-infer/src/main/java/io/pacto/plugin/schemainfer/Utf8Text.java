package io.pacto.plugin.schemainfer;

import io.pacto.api.DocumentException;
import io.pacto.api.Position;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes of a file as text: UTF-8 without U+0000; a byte order mark may stand at the start. */
final class Utf8Text {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8Text() {}

    static String decode(String file, byte[] content) {
        CharBuffer text = CharBuffer.allocate(content.length);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, text, true);
        String read = text.flip().toString();
        int zero = read.indexOf('\0');
        if (zero >= 0) {
            throw new DocumentException(
                    after(file, read.substring(0, zero)),
                    "found the character U+0000 at byte offset "
                            + read.substring(0, zero).getBytes(StandardCharsets.UTF_8).length);
        }
        try {
            if (result.isError()) {
                result.throwException();
            }
        } catch (CharacterCodingException malformed) {
            throw new DocumentException(
                    after(file, read), "found a byte that is not UTF-8 at byte offset " + bytes.position());
        }
        return !read.isEmpty() && read.charAt(0) == BYTE_ORDER_MARK ? read.substring(1) : read;
    }

    private static Position after(String file, String read) {
        int line = 1 + (int) read.chars().filter(c -> c == '\n').count();
        String last = read.substring(read.lastIndexOf('\n') + 1);
        return new Position(file, line, 1 + last.codePointCount(0, last.length()));
    }
}
