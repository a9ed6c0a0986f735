package io.pacto.plugin.asyncapi.structure;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A document with one thing changed, and what that was. */
record Mutant(Node document, String deed) {

    private static final List<Node> OTHERS = List.of(
            Scalar.of("text"),
            Scalar.of(5),
            Scalar.of(-1),
            Scalar.of(true),
            Scalar.of(false),
            Scalar.none(),
            Sequence.of(List.of()),
            Sequence.of(List.of(Scalar.of("a"))),
            Mapping.builder().build(),
            Mapping.builder().put("a", 1).build(),
            Mapping.builder().put("$ref", "#/a").build());

    static Mutant of(Mapping whole, Random random) {
        int target = 1 + random.nextInt(count(whole) - 1);
        Change change = new Change(target, random);
        Node document = change.copy(whole);
        return new Mutant(document, change.deed);
    }

    private static int count(Node node) {
        int sum = 1;
        if (node instanceof Mapping map) {
            for (Entry entry : map.entries()) {
                sum += count(entry.value());
            }
        } else if (node instanceof Sequence list) {
            for (Node item : list.items()) {
                sum += count(item);
            }
        }
        return sum;
    }

    /** Counts nodes while copying and treats one of them differently. */
    private static final class Change {

        private final Random random;
        private int left;
        private String deed = "nothing";

        Change(int target, Random random) {
            this.left = target;
            this.random = random;
        }

        Node copy(Node node) {
            if (node instanceof Mapping map) {
                Mapping.Builder copy = Mapping.builder();
                for (Entry entry : map.entries()) {
                    field(entry, map, copy);
                }
                return copy.build();
            }
            if (node instanceof Sequence list) {
                List<Node> items = new ArrayList<>();
                for (Node item : list.items()) {
                    items.add(hit() ? other(item) : copy(item));
                }
                return Sequence.of(items);
            }
            return node;
        }

        private void field(Entry entry, Mapping map, Mapping.Builder copy) {
            if (!hit()) {
                copy.put(entry.name(), copy(entry.value()));
                return;
            }
            switch (random.nextInt(4)) {
                case 0 -> deed = "without " + entry.value().path();
                case 1 -> {
                    deed = "renamed " + entry.value().path();
                    copy.put(map.get("other") == null ? "other" : "another", entry.value());
                }
                default -> copy.put(entry.name(), other(entry.value()));
            }
        }

        private Node other(Node node) {
            Node other = OTHERS.get(random.nextInt(OTHERS.size()));
            deed = "other " + node.path() + " (" + other + ")";
            return other;
        }

        private boolean hit() {
            left--;
            return left == 0;
        }
    }
}
