package io.pacto.bench.accuracy;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes the parts of all operations of a document. */
final class Operations {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "options", "head", "trace");

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z0-9_-]+)\\}");

    private Operations() {}

    /** Changes operations, and their parameters, bodies and responses. */
    static Node map(Mapping document, UnaryOperator<Node> change) {
        return operations(document, operation -> {
            Mapping changed = (Mapping) change.apply(operation);
            if (changed.get("parameters") instanceof Sequence list) {
                changed = Rewriting.with(
                        changed,
                        "parameters",
                        Sequence.of(list.items().stream().map(change).toList()));
            }
            if (changed.get("requestBody") instanceof Mapping body) {
                changed = Rewriting.with(changed, "requestBody", change.apply(body));
            }
            if (changed.get("responses") instanceof Mapping responses) {
                changed = Rewriting.with(
                        changed,
                        "responses",
                        Rewriting.each(responses, part -> part instanceof Mapping ? change.apply(part) : part));
            }
            return changed;
        });
    }

    /** Changes the schemas that media types and parameters of operations have. */
    static Node mapSchemas(Mapping document, UnaryOperator<Node> change) {
        return map(document, part -> {
            if (part.get("responses") != null || Rewriting.isReference(part)) {
                return part;
            }
            Mapping changed = (Mapping) part;
            if (changed.get("in") != null && changed.get("schema") instanceof Mapping schema) {
                changed = Rewriting.with(changed, "schema", change.apply(schema));
            }
            if (changed.get("content") instanceof Mapping content) {
                changed = Rewriting.with(
                        changed,
                        "content",
                        Rewriting.each(
                                content,
                                media -> media instanceof Mapping map && map.get("schema") instanceof Mapping schema
                                        ? Rewriting.with(map, "schema", change.apply(schema))
                                        : media));
            }
            return changed;
        });
    }

    private static Node operations(Mapping document, UnaryOperator<Node> change) {
        return items(document, item -> {
            Mapping.Builder changed = Mapping.builder();
            for (Entry entry : item.entries()) {
                boolean operation = METHODS.contains(entry.name()) && entry.value() instanceof Mapping;
                changed.put(entry.name(), operation ? change.apply(entry.value()) : entry.value());
            }
            return changed.build();
        });
    }

    private static Node items(Mapping document, Function<Mapping, Node> change) {
        return document.get("paths") instanceof Mapping paths
                ? Rewriting.with(
                        document,
                        "paths",
                        Rewriting.each(paths, item -> item instanceof Mapping map ? change.apply(map) : item))
                : document;
    }

    static Node hoisted(Mapping document) {
        return items(document, item -> {
            List<Entry> operations = item.entries().stream()
                    .filter(entry -> METHODS.contains(entry.name()))
                    .toList();
            if (operations.size() != 1 || item.get("parameters") != null || item.get("$ref") != null) {
                return item;
            }
            Mapping operation = (Mapping) operations.get(0).value();
            Node parameters = operation.get("parameters");
            if (parameters == null) {
                return item;
            }
            Mapping lighter = Rewriting.without(operation, Set.of("parameters"));
            return Rewriting.with(Rewriting.with(item, operations.get(0).name(), lighter), "parameters", parameters);
        });
    }

    static Node renamed(Mapping document) {
        if (!(document.get("paths") instanceof Mapping paths)) {
            return document;
        }
        Mapping.Builder changed = Mapping.builder();
        Set<String> names = new TreeSet<>();
        for (Entry path : paths.entries()) {
            Matcher matcher = NAME.matcher(path.name());
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
            changed.put(NAME.matcher(path.name()).replaceAll("{$1_}"), path.value());
        }
        Mapping moved = Rewriting.with(document, "paths", changed.build());
        return deep(moved, names);
    }

    /** Path parameters wherever they stand. */
    private static Node deep(Node node, Set<String> names) {
        if (node instanceof Sequence list) {
            return Sequence.of(
                    list.items().stream().map(item -> deep(item, names)).toList());
        }
        if (!(node instanceof Mapping mapping)) {
            return node;
        }
        Mapping changed = Rewriting.each(mapping, value -> deep(value, names));
        String name = String.valueOf(mapping.text("name"));
        return "path".equals(mapping.text("in")) && names.contains(name)
                ? Rewriting.with(changed, "name", Scalar.of(name + "_"))
                : changed;
    }
}
