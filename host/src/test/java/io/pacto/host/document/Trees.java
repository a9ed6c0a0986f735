package io.pacto.host.document;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Trees for tests: random ones, and a text that shows kinds, texts and keys but no places. */
final class Trees {

    private static final String[] TEXTS = {
        "",
        " ",
        "a",
        "no",
        "True",
        "~",
        "null",
        "012",
        "0x1F",
        "1e3",
        "12:30",
        "2001-01-01",
        "1.0.0",
        "1.0",
        "-",
        "- a",
        "---",
        "...",
        "# x",
        "a # b",
        "a: b",
        "a:",
        ":a",
        "*a",
        "&a",
        "!a",
        "[a",
        "{a}",
        "a, b",
        "@x",
        "`x",
        "%x",
        "|",
        ">",
        "? a",
        "<<",
        "=",
        "'a'",
        "\"a\"",
        "a\nb",
        "a\n",
        "\ta",
        "a ",
        "\u0000",
        "\u0007",
        "\u0085",
        "\u00a0",
        "\u2028",
        "\ufeff",
        "ü",
        "日本",
        "😀",
        "\\n",
        "</script>",
        ".inf",
        ".5",
        "+1",
        "a\tb",
        "0o17",
        "1_000",
        "é: è",
        "---a",
        "-a",
        "<a",
        "x".repeat(1_200),
        "\u0001".repeat(400),
        "key with spaces",
        "\uffff",
        "a\r\nb"
    };
    private static final String[] NUMBERS = {"0", "-0", "42", "012", "0x1F", "0o120", "+1", "123456789012345678901"};
    private static final String[] DECIMALS = {"1.0", ".5", "1.", "1e3", "-1.5E-3", ".inf", "-.Inf", ".nan", "+01.50"};

    private Trees() {}

    static Node random(Random random, int depth) {
        int pick = random.nextInt(depth > 0 ? 9 : 6);
        return switch (pick) {
            case 0, 1 -> Scalar.of(TEXTS[random.nextInt(TEXTS.length)]);
            case 2 -> scalar(Scalar.Kind.INTEGER, NUMBERS[random.nextInt(NUMBERS.length)]);
            case 3 -> scalar(Scalar.Kind.DECIMAL, DECIMALS[random.nextInt(DECIMALS.length)]);
            case 4 -> Scalar.of(random.nextBoolean());
            case 5 -> Scalar.none();
            case 6 -> {
                List<Node> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(random(random, depth - 1));
                }
                yield Sequence.of(items);
            }
            default -> {
                Mapping.Builder mapping = Mapping.builder();
                List<String> used = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    String key = TEXTS[random.nextInt(TEXTS.length)];
                    if (key.length() <= 1_024 && !used.contains(key)) {
                        used.add(key);
                        mapping.put(key, random(random, depth - 1));
                    }
                }
                yield mapping.build();
            }
        };
    }

    static Scalar scalar(Scalar.Kind kind, String text) {
        return new Scalar(Position.NONE, NodePath.ROOT, kind, text);
    }

    /** Shows a tree as one line: {@code {a=INTEGER:1,b=[TEXT:x]}}. */
    static String show(Node node) {
        StringBuilder out = new StringBuilder();
        if (node instanceof Scalar scalar) {
            out.append(scalar.kind()).append(':').append(scalar.text());
        } else if (node instanceof Sequence list) {
            out.append('[');
            for (Node item : list.items()) {
                out.append(show(item)).append(',');
            }
            out.append(']');
        } else if (node instanceof Mapping mapping) {
            out.append('{');
            for (Entry entry : mapping.entries()) {
                out.append(entry.name()).append('=').append(show(entry.value())).append(',');
            }
            out.append('}');
        }
        return out.toString();
    }
}
