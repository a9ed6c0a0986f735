package io.pacto.plugin.openapiinfer.jvm;

import io.pacto.api.Entry;
import io.pacto.api.Files;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Options;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.plugin.openapiinfer.framework.Framework;
import io.pacto.plugin.openapiinfer.framework.Inference;
import io.pacto.plugin.openapiinfer.framework.Project;
import io.pacto.testkit.TestContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small program in memory. */
final class JavaProject implements Files {

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final TestContext context = TestContext.withoutDisk();

    JavaProject with(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** One source file in the package {@code shop}; the star imports are those of most controllers. */
    JavaProject source(String name, String text) {
        return with("src/main/java/shop/" + name + ".java", "package shop;\nimport java.util.*;\n" + text);
    }

    Inference infer(Framework framework) {
        return framework.infer(new Project(Optional.empty(), this, Options.NONE, context));
    }

    List<String> gaps(Framework framework) {
        return infer(framework).gaps().stream()
                .map(gap -> gap.position() + ": " + gap.text())
                .toList();
    }

    /** A part of the document as YAML; the way is written with spaces. */
    String part(Framework framework, String way) {
        return context.documents().toYaml(node(framework, way));
    }

    /** A part of the document on one line, without quotes. */
    String line(Framework framework, String way) {
        return line(node(framework, way));
    }

    /** The names of what lies below. */
    List<String> names(Framework framework, String way) {
        return ((Mapping) node(framework, way))
                .entries().stream().map(Entry::name).toList();
    }

    /** The parameters of an operation, each as {@code place name! {schema}}; the mark is for required ones. */
    List<String> parameters(Framework framework, String operation) {
        Node found = child(node(framework, "paths " + operation), "parameters");
        List<String> all = new ArrayList<>();
        if (found instanceof Sequence list) {
            for (Node item : list.items()) {
                Mapping one = (Mapping) item;
                String mark = one.get("required") == null ? "" : "!";
                all.add(line(one.get("in")) + " " + line(one.get("name")) + mark + " " + line(one.get("schema")));
            }
        }
        return all;
    }

    private Node node(Framework framework, String way) {
        Node node = infer(framework).document();
        for (String key : way.split(" ")) {
            node = Objects.requireNonNull(child(node, key), () -> "no " + key + " in " + way);
        }
        return node;
    }

    private static String line(@Nullable Node node) {
        if (node instanceof Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry -> entry.name() + ": " + line(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof Sequence list) {
            return list.items().stream().map(JavaProject::line).collect(Collectors.joining(", ", "[", "]"));
        }
        return node instanceof Scalar scalar
                ? scalar.text().replace("#/components/schemas/", "#")
                : String.valueOf(node);
    }

    private static @Nullable Node child(Node node, String key) {
        if (node instanceof Sequence list) {
            return list.items().get(Integer.parseInt(key));
        }
        return node instanceof Mapping mapping ? mapping.get(key) : null;
    }

    @Override
    public List<String> list() {
        return List.copyOf(files.keySet());
    }

    @Override
    public boolean has(String path) {
        return files.containsKey(path);
    }

    @Override
    public long size(String path) {
        return read(path).length;
    }

    @Override
    public byte[] read(String path) {
        return Objects.requireNonNull(files.get(path), path).clone();
    }
}
