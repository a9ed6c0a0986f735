package io.pacto.plugin.asyncapi.structure;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.Collection;
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

    private Walk(Table table) {
        this.table = table;
    }

    static Problems check(Table table, Node root) {
        Walk walk = new Walk(table);
        walk.thing("AsyncApi", root);
        return walk.problems;
    }

    private void value(Want want, Node node) {
        if (want instanceof Want.Plain plain) {
            plain(plain.kind(), node);
        } else if (want instanceof Want.Word word) {
            word(word, node);
        } else if (want instanceof Want.Items items) {
            items(items, node);
        } else if (want instanceof Want.Entries entries) {
            entries(entries, node);
        } else if (want instanceof Want.Thing thing) {
            thing(thing.name(), node);
        } else if (want instanceof Want.ThingOrReference thing) {
            thing(node.get(REFERENCE) == null ? thing.name() : "Reference", node);
        } else if (want instanceof Want.ListOr either) {
            value(node instanceof Sequence ? either.list() : either.other(), node);
        } else if (want instanceof Want.TruthOr either && !PlainValue.fits(Want.Kind.BOOL, node)) {
            value(either.other(), node);
        }
    }

    private void plain(Want.Kind kind, Node node) {
        if (!PlainValue.fits(kind, node)) {
            problems.value(node, kind.title());
        }
    }

    private void word(Want.Word want, Node node) {
        String text = PlainValue.isText(node) ? ((Scalar) node).text() : null;
        if (text == null || !want.words().contains(text)) {
            problems.value(node, oneOf(want.words()), text == null ? null : NearName.of(text, want.words()));
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
            if (want.distinct() && !seen.add(SameValue.key(item))) {
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
        for (Entry entry : map.entries()) {
            name(want.keys(), entry, map);
            value(want.value(), entry.value());
        }
    }

    private void name(Want.Keys keys, Entry entry, Mapping map) {
        String name = entry.name();
        switch (keys) {
            case ANY -> {}
            case NAMED -> {
                if (name.isEmpty()) {
                    problems.key(entry.key(), map, "a name is empty", null);
                }
            }
            case COMPONENT -> {
                if (!PlainValue.isComponentName(name)) {
                    String other = " holds something other than letters, digits, '.', '-' and '_'";
                    problems.key(entry.key(), map, "the name " + Problems.quoted(name) + other, null);
                }
            }
        }
    }

    private void thing(String name, Node node) {
        if (!(node instanceof Mapping map)) {
            problems.value(node, "an object");
            return;
        }
        Shape shape = table.shape(name);
        if (shape instanceof Shape.Choice choice) {
            String chosen = Choices.pick(choice, map, problems);
            if (chosen != null) {
                thing(chosen, map);
            }
        } else if (shape instanceof Shape.Fields fields) {
            fields(fields, map);
        }
    }

    private void fields(Shape.Fields shape, Mapping map) {
        for (Map.Entry<String, Shape.Field> field : shape.fields().entrySet()) {
            if (field.getValue().required() && map.get(field.getKey()) == null) {
                problems.missing(map, Problems.quoted(field.getKey()) + " is missing");
            }
        }
        for (Shape.Condition condition : shape.conditions()) {
            Conditions.check(condition, map, problems);
        }
        for (Entry entry : map.entries()) {
            if (!PlainValue.isExtension(entry.name())) {
                entry(shape, map, entry);
            }
        }
    }

    private void entry(Shape.Fields shape, Mapping map, Entry entry) {
        @Nullable Want want = shape.at(entry.name());
        if (want == null) {
            String near = NearName.of(entry.name(), shape.fields().keySet());
            problems.key(entry.key(), map, Problems.quoted(entry.name()) + " is not allowed here", near);
        } else {
            value(want, entry.value());
        }
    }

    static String oneOf(Collection<String> words) {
        return words.size() == 1 ? words.iterator().next() : "one of " + String.join(", ", words);
    }
}
