package io.pacto.plugin.openapi.structure;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds a document to the tables, in document order: what an object lacks first, then its values.
 *
 * <p>Recursion ends because reading limits the nesting of documents.
 */
final class Walk {

    private static final String REFERENCE = "$ref";

    private final Table table;
    private final Problems problems = new Problems();

    Walk(Table table) {
        this.table = table;
    }

    static Problems check(Table table, Node root) {
        Walk walk = new Walk(table);
        walk.thing("OpenApi", root);
        return walk.problems;
    }

    private void value(Want want, Node node) {
        if (want instanceof Want.Plain plain) {
            if (!PlainValue.fits(plain.kind(), node)) {
                problems.value(node, plain.kind().title());
            }
        } else if (want instanceof Want.Word word) {
            if (!PlainValue.isText(node) || !word.words().contains(((Scalar) node).text())) {
                problems.value(node, oneOf(word.words()));
            }
        } else if (want instanceof Want.Items items) {
            items(items, node);
        } else if (want instanceof Want.Entries entries) {
            entries(entries, node);
        } else if (want instanceof Want.Thing thing) {
            thing(thing.name(), node);
        } else if (want instanceof Want.ThingOrReference thing) {
            thing(node.get(REFERENCE) == null ? thing.name() : "Reference", node);
        } else if (want instanceof Want.TruthOr either && !PlainValue.fits(Want.Kind.BOOL, node)) {
            value(either.other(), node);
        }
    }

    private void items(Want.Items want, Node node) {
        if (!(node instanceof Sequence list)) {
            problems.value(node, "a list");
            return;
        }
        if (want.some() && list.items().isEmpty()) {
            problems.value(node, "at least one item");
        }
        Set<String> seen = new LinkedHashSet<>();
        for (Node item : list.items()) {
            if (want.distinct() && item instanceof Scalar scalar && !seen.add(scalar.text())) {
                problems.value(item, "an item that is not in the list yet");
            }
            value(want.item(), item);
        }
    }

    private void entries(Want.Entries want, Node node) {
        if (!(node instanceof Mapping map)) {
            problems.value(node, "an object");
            return;
        }
        if (want.single() && map.entries().size() != 1) {
            problems.missing(map, "has " + map.entries().size() + " entries; exactly one is allowed");
        }
        for (Entry entry : map.entries()) {
            if (want.componentKeys() && !PlainValue.isComponentName(entry.name())) {
                problems.key(
                        entry.key(),
                        map,
                        "the name " + Problems.quoted(entry.name())
                                + " holds something other than letters, digits, '.', '-' and '_'");
            }
            value(want.value(), entry.value());
        }
    }

    private void thing(String name, Node node) {
        if (!(node instanceof Mapping map)) {
            problems.value(node, "an object");
            return;
        }
        Shape shape = table.shape(name);
        Shape.Choice choice = shape.choice();
        if (choice != null) {
            chosen(choice, map);
            return;
        }
        for (Map.Entry<String, Shape.Field> field : shape.fields().entrySet()) {
            if (field.getValue().required() && map.get(field.getKey()) == null) {
                problems.missing(map, Problems.quoted(field.getKey()) + " is missing");
            }
        }
        for (Shape.Condition condition : shape.conditions()) {
            Conditions.check(condition, map, problems);
        }
        for (Entry entry : map.entries()) {
            entry(shape, map, entry);
        }
    }

    private void entry(Shape shape, Mapping map, Entry entry) {
        if (entry.name().startsWith("x-")) {
            return;
        }
        Want want = shape.at(entry.name());
        if (want == null) {
            problems.key(entry.key(), map, Problems.quoted(entry.name()) + " is not allowed here");
        } else {
            value(want, entry.value());
        }
    }

    private void chosen(Shape.Choice choice, Mapping map) {
        Node decisive = map.get(choice.field());
        if (decisive == null) {
            problems.missing(map, Problems.quoted(choice.field()) + " is missing");
            return;
        }
        @Nullable String shape = PlainValue.isText(decisive) ? choice.shapes().get(((Scalar) decisive).text()) : null;
        if (shape == null) {
            problems.value(decisive, oneOf(choice.shapes().keySet()));
        } else {
            thing(shape, map);
        }
    }

    private static String oneOf(Iterable<String> words) {
        StringBuilder text = new StringBuilder();
        String separator = "one of ";
        int count = 0;
        for (String word : words) {
            text.append(separator).append(word);
            separator = ", ";
            count++;
        }
        return count == 1 ? text.substring("one of ".length()) : text.toString();
    }
}
