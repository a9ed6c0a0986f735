package io.pacto.distribution;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes YAML the way typing errors, merges and attackers do; the same seed makes the same changes. */
final class Mutations {

    private static final String[] PIECES = {
        "*a",
        "&a ",
        "<<: *a",
        "\t",
        "99999999999999999999999999",
        "-1e999999999",
        "0x7fffffffffffffff",
        "1.7976931348623157e309",
        ".nan",
        "~",
        "!!binary ",
        "!!python/object:x ",
        "---\n",
        "\n...\n",
        "? [a, b]\n: ",
        "{",
        "]",
        "|+9\n",
        "\"\\ud800\"",
        "\u202e",
        "\u0000",
        "\ufeff",
        "\u2028",
        "é",
        "😀",
        "__proto__: {}",
        "file:///etc/passwd",
        "../../..",
        "oci://",
        "$ref",
        "::set-output::",
        "x".repeat(3000)
    };

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    /** Returns one of the texts, changed in one to three ways. */
    byte[] next(List<byte[]> parents) {
        byte[] text = parents.get(random.nextInt(parents.size()));
        byte[] other = parents.get(random.nextInt(parents.size()));
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            text = random.nextInt(3) == 0 ? bytes(text) : lines(text, other);
        }
        return text;
    }

    private byte[] bytes(byte[] text) {
        int at = random.nextInt(text.length + 1);
        return switch (random.nextInt(3)) {
            case 0 -> {
                byte[] flipped = text.clone();
                if (at < flipped.length) {
                    flipped[at] ^= (byte) (1 << random.nextInt(8));
                }
                yield flipped;
            }
            case 1 -> insert(text, at, PIECES[random.nextInt(PIECES.length)].getBytes(UTF_8));
            default -> {
                int to = Math.min(text.length, at + random.nextInt(40));
                byte[] kept = Arrays.copyOf(text, text.length - (to - at));
                System.arraycopy(text, to, kept, at, text.length - to);
                yield kept;
            }
        };
    }

    private byte[] lines(byte[] text, byte[] other) {
        List<String> lines = split(text);
        int one = random.nextInt(lines.size());
        int two = random.nextInt(lines.size());
        switch (random.nextInt(7)) {
            case 0 -> java.util.Collections.swap(lines, one, two);
            case 1 -> lines.remove(one);
            case 2 -> lines.add(two, lines.get(one));
            case 3 -> lines.set(one, " ".repeat(1 + random.nextInt(4)) + lines.get(one));
            case 4 -> lines.set(one, lines.get(one).replaceFirst("^  ", ""));
            case 5 -> lines.set(one, value(lines.get(one)));
            default -> {
                List<String> others = split(other);
                lines.add(one, others.get(random.nextInt(others.size())));
            }
        }
        return String.join("\n", lines).getBytes(ISO_8859_1);
    }

    /** Keeps the key and takes another value. */
    private String value(String line) {
        int colon = line.indexOf(": ");
        String piece = new String(PIECES[random.nextInt(PIECES.length)].getBytes(UTF_8), ISO_8859_1);
        return colon < 0 ? piece : line.substring(0, colon + 2) + piece;
    }

    /** One character per byte, so that what is no UTF-8 survives. */
    private static List<String> split(byte[] text) {
        return new ArrayList<>(List.of(new String(text, ISO_8859_1).split("\n", -1)));
    }

    private static byte[] insert(byte[] text, int at, byte[] piece) {
        byte[] all = Arrays.copyOf(text, text.length + piece.length);
        System.arraycopy(piece, 0, all, at, piece.length);
        System.arraycopy(text, at, all, at + piece.length, text.length - at);
        return all;
    }
}
