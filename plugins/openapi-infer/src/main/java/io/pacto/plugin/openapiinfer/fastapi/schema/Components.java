package io.pacto.plugin.openapiinfer.fastapi.schema;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.plugin.openapiinfer.fastapi.program.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that others refer to. Until {@link #finish} a reference names an entry and a direction; only then is it known
 * whether what a class accepts and what it sends differ, and so whether it needs two names ({@code -Input}, {@code -Output}).
 */
public final class Components {

    private static final String PREFIX = "#/components/schemas/";

    private final ClassSchemas classes;
    private final Map<String, Component> byKey = new LinkedHashMap<>();
    private final List<Component> all = new ArrayList<>();
    private final Map<String, Mapping> named = new TreeMap<>();

    Components(ClassSchemas classes) {
        this.classes = classes;
    }

    /** A class with its arguments, and its schemas for both directions as far as they were asked for. */
    private static final class Component {
        final int index;
        final String file;
        final String name;

        @Nullable
        Mapping input;

        @Nullable
        Mapping output;

        boolean twofold;

        Component(int index, String file, String name) {
            this.index = index;
            this.file = file;
            this.name = name;
        }

        @Nullable
        Mapping schema(boolean out) {
            return out ? output : input;
        }
    }

    /** A reference to a class of the project; the schema itself when the class is no data. */
    Mapping reference(Symbol.Declared type, List<Type> arguments, boolean output) {
        if (!classes.isData(type)) {
            return classes.unknown(type);
        }
        String title = classes.title(type, arguments);
        String key =
                System.identityHashCode(type.statement()) + " " + type.scope().file() + " " + title;
        Component component = byKey.get(key);
        if (component == null) {
            component = new Component(all.size(), type.scope().file(), title.replaceAll("[^A-Za-z0-9.\\-_]", "_"));
            byKey.put(key, component);
            all.add(component);
        }
        if (component.schema(output) == null) {
            set(component, output, new Keywords().build());
            set(component, output, classes.schema(type, arguments, output));
        }
        return new Keywords()
                .put("$ref", PREFIX + "@" + component.index + (output ? "o" : "i"))
                .build();
    }

    private static void set(Component component, boolean output, Mapping schema) {
        if (output) {
            component.output = schema;
        } else {
            component.input = schema;
        }
    }

    /**
     * Adds a schema under a name of its own.
     *
     * @param name the name
     * @param schema the schema
     * @return a reference to it
     */
    public Mapping add(String name, Mapping schema) {
        named.put(name, schema);
        return new Keywords().put("$ref", PREFIX + name).build();
    }

    /**
     * What a reference leads to.
     *
     * @param schema a schema
     * @return the schema it refers to, or itself
     */
    public Mapping resolve(Mapping schema) {
        String ref = schema.text("$ref");
        if (ref == null || !ref.startsWith(PREFIX + "@")) {
            return schema;
        }
        Mapping found = component(ref).schema(ref.endsWith("o"));
        return found == null ? schema : found;
    }

    private Component component(String ref) {
        return all.get(Integer.parseInt(ref.substring(PREFIX.length() + 1, ref.length() - 1)));
    }

    /** Decides on names. Call it when everything was read, before {@link #schemas} and {@link #rename}. */
    public void finish() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Component each : all) {
                Mapping input = each.input;
                Mapping output = each.output;
                if (!each.twofold
                        && input != null
                        && output != null
                        && !Keywords.same(neutral(input), neutral(output))) {
                    each.twofold = true;
                    changed = true;
                }
            }
        }
    }

    /** A schema with references that differ in the direction only where the direction matters. */
    private Node neutral(Node node) {
        return rewrite(node, ref -> {
            Component component = component(ref);
            return component.twofold ? ref : PREFIX + "@" + component.index + "-";
        });
    }

    /** Returns the schemas by their final names. */
    public Map<String, Mapping> schemas() {
        Map<String, Mapping> finished = new TreeMap<>();
        named.forEach((name, schema) -> finished.put(name, (Mapping) rename(schema)));
        for (Component each : all) {
            for (boolean out : List.of(false, true)) {
                Mapping schema = each.schema(out);
                if (schema != null) {
                    finished.put(name(each, out), (Mapping) rename(schema));
                }
            }
        }
        return finished;
    }

    /**
     * Gives references their final names.
     *
     * @param node a part of the document
     * @return the same with final references
     */
    public Node rename(Node node) {
        return rewrite(node, ref -> PREFIX + name(component(ref), ref.endsWith("o")));
    }

    private String name(Component component, boolean output) {
        boolean shared = all.stream().anyMatch(other -> other != component && other.name.equals(component.name));
        String file = component.file.replaceAll("(/__init__)?\\.py$", "").replaceAll("^src/", "");
        String name = shared ? file.replace("/", "__") + "__" + component.name : component.name;
        return component.twofold ? name + (output ? "-Output" : "-Input") : name;
    }

    private static Node rewrite(Node node, UnaryOperator<String> references) {
        if (node instanceof Sequence list) {
            return Sequence.of(
                    list.items().stream().map(item -> rewrite(item, references)).toList());
        }
        if (!(node instanceof Mapping map)) {
            return node;
        }
        Mapping.Builder built = Mapping.builder();
        for (Entry entry : map.entries()) {
            boolean ours =
                    entry.value() instanceof Scalar scalar && scalar.text().startsWith(PREFIX + "@");
            built.put(
                    entry.name(),
                    ours
                            ? Scalar.of(references.apply(((Scalar) entry.value()).text()))
                            : rewrite(entry.value(), references));
        }
        return built.build();
    }
}
