package io.pacto.plugin.sbom;

import io.pacto.api.Position;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Walks through JSON without building a tree: a bill of materials may be 64 MiB, and a few texts of each package are all
 * that is wanted. What is passed over costs no memory and may be nested to any depth.
 */
final class JsonCursor {

    private static final int END = -1;

    private final String file;
    private final byte[] bytes;
    private int at;
    private boolean first;

    JsonCursor(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
        boolean mark =
                bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        this.at = mark ? 3 : 0;
    }

    boolean isObject() {
        return peek() == '{';
    }

    boolean isArray() {
        return peek() == '[';
    }

    /** Enters an object or list; then {@link #key} or {@link #item} tells whether something follows. */
    void enter() {
        at++;
        first = true;
    }

    /** Returns the next key of the object entered, its value being next, or null at its end. */
    @Nullable
    String key() throws Broken {
        if (ends('}')) {
            return null;
        }
        if (peek() != '"') {
            throw broken("a key in double quotes is missing");
        }
        String key = string();
        if (peek() != ':') {
            throw broken("':' is missing");
        }
        at++;
        return key;
    }

    /** Returns whether the list entered has another item, which is next. */
    boolean item() throws Broken {
        return !ends(']');
    }

    private boolean ends(char end) throws Broken {
        boolean start = first;
        first = false;
        int next = peek();
        if (next == end) {
            at++;
            return true;
        }
        if (!start) {
            if (next != ',') {
                throw broken("',' or '" + end + "' is missing");
            }
            at++;
        }
        return false;
    }

    /** Reads a value and returns it when it is a text, else null. */
    @Nullable
    String text() throws Broken {
        if (peek() == '"') {
            return string();
        }
        skip();
        return null;
    }

    /** Passes over a value, whatever it is. */
    void skip() throws Broken {
        BitSet lists = new BitSet();
        int depth = 0;
        do {
            int next = peek();
            if (next == '{' || next == '[') {
                lists.set(depth++, next == '[');
                enter();
            } else {
                scalar(next);
            }
            while (depth > 0 && !another(lists.get(depth - 1))) {
                depth--;
                first = false;
            }
        } while (depth > 0);
    }

    private boolean another(boolean list) throws Broken {
        if (list) {
            return item();
        }
        if (ends('}')) {
            return false;
        }
        if (peek() != '"') {
            throw broken("a key in double quotes is missing");
        }
        passString();
        if (peek() != ':') {
            throw broken("':' is missing");
        }
        at++;
        return true;
    }

    /** Nothing but white space may follow. */
    void end() throws Broken {
        if (peek() != END) {
            throw broken("more text follows the document");
        }
    }

    private void scalar(int next) throws Broken {
        if (next == '"') {
            passString();
            return;
        }
        int start = at;
        while (at < bytes.length && isWord(bytes[at])) {
            at++;
        }
        String word = new String(bytes, start, at - start, StandardCharsets.US_ASCII);
        if (!word.equals("true") && !word.equals("false") && !word.equals("null") && !isNumber(word)) {
            at = start;
            throw broken(start == bytes.length ? "the file ends too early" : "a value is missing");
        }
    }

    private static boolean isWord(byte b) {
        return (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z') || b == 'E' || b == '-' || b == '+' || b == '.';
    }

    private static boolean isNumber(String word) {
        int start = word.startsWith("-") ? 1 : 0;
        if (start == word.length() || !Character.isDigit(word.charAt(start)) || word.length() > 1_000) {
            return false;
        }
        try {
            return !Double.isNaN(Double.parseDouble(word));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void passString() throws Broken {
        at++;
        while (at < bytes.length && bytes[at] != '"') {
            if (bytes[at] >= 0 && bytes[at] < ' ') {
                throw broken("a control character in a text is not escaped");
            }
            at += bytes[at] == '\\' ? 2 : 1;
        }
        if (at >= bytes.length) {
            throw broken("the file ends inside a text");
        }
        at++;
    }

    private String string() throws Broken {
        int start = at + 1;
        passString();
        int end = at - 1;
        String raw;
        try {
            raw = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, end - start))
                    .toString();
        } catch (CharacterCodingException e) {
            at = start;
            throw broken("a text is not UTF-8");
        }
        return raw.indexOf('\\') < 0 ? raw : unescaped(raw);
    }

    private String unescaped(String raw) throws Broken {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char kind = raw.charAt(++i);
            int plain = "\"\\/bfnrt".indexOf(kind);
            if (plain >= 0) {
                text.append("\"\\/\b\f\n\r\t".charAt(plain));
            } else if (kind == 'u' && i + 4 < raw.length() && isHex(raw, i + 1)) {
                text.append((char) Integer.parseInt(raw.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                throw broken("a text has an escape that JSON does not know");
            }
        }
        return text.toString();
    }

    private static boolean isHex(String raw, int from) {
        for (int i = from; i < from + 4; i++) {
            if (Character.digit(raw.charAt(i), 16) < 0 || raw.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }

    private int peek() {
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
        return at < bytes.length ? bytes[at] & 0xff : END;
    }

    Broken broken(String problem) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < Math.min(at, bytes.length); i++) {
            if (bytes[i] == '\n') {
                line++;
                column = 1;
            } else if ((bytes[i] & 0xc0) != 0x80) {
                column++;
            }
        }
        return new Broken(new Position(file, line, column), problem);
    }
}
