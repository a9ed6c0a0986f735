package io.pacto.host.contract;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.api.Shape;
import io.pacto.api.ShapeRule;
import io.pacto.api.ShapeRule.Combination;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes contracts that a shape allows, and breaks them. */
final class ContractMaker {

    private static final String[] TEXTS = {
        "a", "api", "x-1", "oci://ghcr.io/acme/a", "ü", "1.0.0", "true", "8080", "\ud83d\ude00"
    };
    private static final String[] NUMBERS = {
        "0", "-1", "1", "65535", "65536", "2147483647", "2147483648", "99999999999999999999"
    };
    private static final String[] DECIMALS = {"1.0", "1.5", "8080.00", "1e3", "-0.0", "1e400", "2147483648.0"};

    private final Random random;

    ContractMaker(long seed) {
        random = new Random(seed);
    }

    Node valid(Shape shape) {
        if (shape instanceof Shape.TextShape text) {
            return text(text);
        } else if (shape instanceof Shape.IntegerShape range) {
            long span = Math.min(range.max() - range.min(), 5);
            return Scalar.of(random.nextBoolean() ? range.min() + random.nextInt((int) span + 1) : range.max());
        } else if (shape instanceof Shape.BooleanShape) {
            return Scalar.of(random.nextBoolean());
        } else if (shape instanceof Shape.ListShape list) {
            List<Node> items = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 1 - list.minItems(); i--) {
                items.add(valid(list.item()));
            }
            return Sequence.of(items);
        } else if (shape instanceof Shape.ObjectShape object) {
            return object(object);
        } else if (shape instanceof Shape.EitherShape either) {
            return random.nextBoolean() ? valid(either.text()) : valid(either.object());
        }
        return Mapping.builder().put("K", any(1)).build();
    }

    private Scalar text(Shape.TextShape shape) {
        if (!shape.choices().isEmpty()) {
            return Scalar.of(shape.choices().get(random.nextInt(shape.choices().size())));
        }
        String text = TEXTS[random.nextInt(TEXTS.length)];
        Shape.Characters pattern = shape.pattern();
        return Scalar.of(pattern == null || pattern.matches(text) ? text : "x-1");
    }

    private Mapping object(Shape.ObjectShape shape) {
        List<String> banned = new ArrayList<>();
        List<String> needed = new ArrayList<>();
        for (ShapeRule rule : shape.rules()) {
            if (rule instanceof ShapeRule.ExactlyOne exactly) {
                Combination one = exactly.combinations()
                        .get(random.nextInt(exactly.combinations().size()));
                needed.addAll(one.required());
                for (Combination other : exactly.combinations()) {
                    other.required().stream().filter(key -> !isIn(one, key)).forEach(banned::add);
                    other.optional().stream().filter(key -> !isIn(one, key)).forEach(banned::add);
                }
            } else if (rule instanceof ShapeRule.NotTogether pair) {
                banned.add(random.nextBoolean() ? pair.first() : pair.second());
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (Shape.Field field : shape.fields()) {
            boolean wanted = field.required() || needed.contains(field.name()) || random.nextInt(3) > 0;
            if (wanted && !banned.contains(field.name())) {
                entries.add(new Entry(Scalar.of(field.name()), valid(field.shape())));
            }
        }
        while (entries.size() < shape.minKeys()) {
            Shape.Field first = shape.fields().get(entries.size());
            entries.add(new Entry(Scalar.of(first.name()), valid(first.shape())));
        }
        return new Mapping(Position.NONE, NodePath.ROOT, entries);
    }

    private static boolean isIn(Combination one, String key) {
        return one.required().contains(key) || one.optional().contains(key);
    }

    /** Changes one value or key somewhere. */
    Node mutated(Node node) {
        if (node instanceof Mapping map && !map.entries().isEmpty() && random.nextInt(6) > 0) {
            return descend(map);
        }
        if (node instanceof Sequence list && !list.items().isEmpty() && random.nextInt(6) > 0) {
            List<Node> items = new ArrayList<>(list.items());
            int at = random.nextInt(items.size());
            items.set(at, mutated(items.get(at)));
            return Sequence.of(items);
        }
        return node instanceof Mapping map ? changedKeys(map) : any(2);
    }

    private Mapping descend(Mapping map) {
        List<Entry> entries = new ArrayList<>(map.entries());
        int at = random.nextInt(entries.size());
        entries.set(at, new Entry(entries.get(at).key(), mutated(entries.get(at).value())));
        return new Mapping(Position.NONE, NodePath.ROOT, entries);
    }

    private Mapping changedKeys(Mapping map) {
        List<Entry> entries = new ArrayList<>(map.entries());
        String[] known = {
            "schema",
            "ref",
            "values",
            "configs",
            "name",
            "port",
            "contract",
            "min",
            "replicas",
            "policy",
            "configuration",
            "configurations",
            "policies",
            "unknown"
        };
        String added = known[random.nextInt(known.length)];
        if (random.nextBoolean() && !entries.isEmpty()) {
            entries.remove(random.nextInt(entries.size()));
        } else if (map.get(added) == null) {
            entries.add(new Entry(Scalar.of(added), any(2)));
        }
        return new Mapping(Position.NONE, NodePath.ROOT, entries);
    }

    private Node any(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> Scalar.of("");
            case 1 -> Scalar.of(TEXTS[random.nextInt(TEXTS.length)]);
            case 2 -> number(Scalar.Kind.INTEGER, NUMBERS[random.nextInt(NUMBERS.length)]);
            case 3 -> number(Scalar.Kind.DECIMAL, DECIMALS[random.nextInt(DECIMALS.length)]);
            case 4 -> Scalar.of(random.nextBoolean());
            case 5 -> Scalar.none();
            case 6 -> Sequence.of(random.nextBoolean() ? List.of() : List.of(any(depth - 1)));
            case 7 -> Mapping.builder().build();
            default -> Mapping.builder().put("name", any(depth - 1)).build();
        };
    }

    private static Scalar number(Scalar.Kind kind, String text) {
        return new Scalar(Position.NONE, NodePath.ROOT, kind, text);
    }
}
