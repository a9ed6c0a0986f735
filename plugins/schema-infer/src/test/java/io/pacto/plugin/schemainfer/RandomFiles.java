package io.pacto.plugin.schemainfer;

import io.pacto.api.Documents;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.host.document.HostDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Configuration files made up from a seed, in every format, with what they mean. */
final class RandomFiles {

    private static final List<String> KEYS = List.of(
            "a", "b", "host", "level", "mode", "url", "token", "type", "ttl", "Ä", "x y", "0", "null", "$ref", "a\"b");
    private static final List<String> PLAIN_KEYS = List.of("a", "b", "host", "level", "mode", "url", "token", "ttl");
    /** The validator knows an e-mail address by the top-level domains of today, so that its domain is a real one. */
    private static final List<String> TEXTS = List.of(
            "x",
            "info",
            "debug",
            "eu",
            "us",
            "<&>",
            "1.1.1.1",
            "::1",
            "yes",
            "https://a.example/x",
            "a@example.com",
            "10s",
            "500ms",
            "PT5S",
            "P1D",
            "2026-01-02",
            "2026-02-30",
            "2026-01-02T03:04:05Z",
            "db:5432",
            "postgres:15",
            "12:30",
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            "postgres://u:p@h/d",
            "8080",
            "007",
            "true",
            "null",
            "é",
            "1h30m",
            "[::1]:80",
            "1:2:3:4:5:6:7:8",
            "P",
            "Q29sbGFwc2U9dHJ1ZQ");

    private static final List<String> HARD_TEXTS =
            List.of("", " x ", "a\nb", "# x", "${PORT:8080}", "'\"\\", "\t", "$");

    private final Documents documents = new HostDocuments();
    private final Random random;
    private final Kind kind;

    RandomFiles(Random random, Kind kind) {
        this.random = random;
        this.kind = kind;
    }

    enum Kind {
        JSON(".json"),
        YAML(".yaml"),
        TOML(".toml"),
        HOCON(".conf"),
        PROPERTIES(".properties"),
        ENV(".env");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }

        String suffix() {
            return suffix;
        }

        boolean isFlat() {
            return this == PROPERTIES || this == ENV;
        }
    }

    record RandomFile(String name, String text, Mapping meaning) {}

    RandomFile next(String name) {
        Mapping meaning = object(4);
        return new RandomFile(name, text(meaning), meaning);
    }

    private Mapping object(int depth) {
        Mapping.Builder object = Mapping.builder();
        for (String key : kind.isFlat() ? PLAIN_KEYS : KEYS) {
            if (random.nextInt(3) == 0) {
                object.put(key, value(depth - 1));
            }
        }
        return object.build();
    }

    private Node value(int depth) {
        int choice = random.nextInt(depth > 0 ? 12 : 9);
        return switch (choice) {
            case 0, 1 -> Scalar.of(random.nextInt(1000) - 500L);
            case 2 -> new Scalar(Position.NONE, NodePath.ROOT, Scalar.Kind.DECIMAL, random.nextInt(9) + ".25");
            case 3 -> Scalar.of(random.nextBoolean());
            case 4 -> kind == Kind.TOML || kind.isFlat() ? Scalar.of("x") : Scalar.none();
            case 5 -> kind.isFlat() ? Scalar.of("y") : Scalar.of(HARD_TEXTS.get(random.nextInt(HARD_TEXTS.size())));
            case 6, 7, 8 -> text();
            case 9 -> kind.isFlat() ? text() : list(depth);
            default -> kind == Kind.ENV ? text() : nested(depth);
        };
    }

    /** In a flat file an object without keys cannot be written. */
    private Node nested(int depth) {
        Mapping object = object(depth);
        return kind.isFlat() && object.entries().isEmpty() ? Scalar.of("z") : object;
    }

    private Node list(int depth) {
        List<Node> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(value(depth - 1));
        }
        return Sequence.of(items);
    }

    /** A flat file has no other types than the values show. */
    private Scalar text() {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return kind.isFlat() ? new Scalar(Position.NONE, NodePath.ROOT, TypedText.kindOf(text), text) : Scalar.of(text);
    }

    private String text(Mapping meaning) {
        return switch (kind) {
            case JSON, HOCON -> documents.toJson(meaning);
            case YAML -> documents.toYaml(meaning);
            case TOML -> toml(meaning);
            case PROPERTIES -> lines(meaning, "", " = ");
            case ENV -> lines(meaning, "", "=");
        };
    }

    private String toml(Mapping meaning) {
        StringBuilder text = new StringBuilder();
        for (Entry entry : meaning.entries()) {
            text.append(inline(entry.key()))
                    .append(" = ")
                    .append(inline(entry.value()))
                    .append('\n');
        }
        return text.toString();
    }

    private String inline(Node value) {
        if (value instanceof Mapping mapping) {
            return "{"
                    + String.join(
                            ", ",
                            mapping.entries().stream()
                                    .map(entry -> inline(entry.key()) + " = " + inline(entry.value()))
                                    .toList())
                    + "}";
        }
        return value instanceof Sequence list
                ? "["
                        + String.join(
                                ", ", list.items().stream().map(this::inline).toList()) + "]"
                : documents.toJson(value).strip();
    }

    private static String lines(Mapping meaning, String prefix, String equals) {
        StringBuilder text = new StringBuilder();
        for (Entry entry : meaning.entries()) {
            String key = prefix + entry.name();
            text.append(
                    entry.value() instanceof Mapping inner
                            ? lines(inner, key + ".", equals)
                            : key + equals + ((Scalar) entry.value()).text() + "\n");
        }
        return text.toString();
    }
}
