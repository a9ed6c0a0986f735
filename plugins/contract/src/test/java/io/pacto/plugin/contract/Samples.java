package io.pacto.plugin.contract;

import io.pacto.api.Archives;
import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.Disk;
import io.pacto.api.Documents;
import io.pacto.api.Entry;
import io.pacto.api.Files;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Pacto;
import io.pacto.api.PactoException;
import io.pacto.api.Scalar;
import io.pacto.api.Schemas;
import io.pacto.api.Source;
import io.pacto.api.Streams;
import io.pacto.host.document.HostDocuments;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Bundles in memory. */
final class Samples {

    static final String BASE = "pactoVersion: \"1.0\"\nservice: {name: svc, version: 1.0.0}\n";

    private Samples() {}

    static Bundle bundle(String yaml, String... files) {
        Map<String, String> tree = new TreeMap<>();
        tree.put("pacto.yaml", yaml);
        for (int i = 0; i < files.length; i += 2) {
            tree.put(files[i], files[i + 1]);
        }
        return new Memory(yaml, new Tree(tree));
    }

    static Bundle textOnly(String yaml) {
        return new Memory(yaml, new Tree(Map.of()));
    }

    static Context context() {
        return new Surroundings(new MemoryDisk(), null);
    }

    static Context context(Disk disk) {
        return new Surroundings(disk, null);
    }

    static Context opening(Bundle bundle) {
        return new Surroundings(new MemoryDisk(), bundle);
    }

    record Tree(Map<String, String> map) implements Files {
        @Override
        public List<String> list() {
            return List.copyOf(map.keySet());
        }

        @Override
        public boolean has(String path) {
            return map.containsKey(strip(path));
        }

        @Override
        public long size(String path) {
            return read(path).length;
        }

        @Override
        public byte[] read(String path) {
            if (!has(path)) throw new PactoException("no " + path);
            return map.get(strip(path)).getBytes(StandardCharsets.UTF_8);
        }

        private static String strip(String path) {
            return path.startsWith("./") ? path.substring(2) : path;
        }
    }

    record Memory(String yaml, Tree files) implements Bundle {
        @Override
        public Source source() {
            return Source.at("sample");
        }

        @Override
        public String origin() {
            return "/sample";
        }

        @Override
        public Optional<Path> directory() {
            return Optional.empty();
        }

        @Override
        public Mapping document() {
            return (Mapping) new HostDocuments().parse("pacto.yaml", text());
        }

        @Override
        public byte[] text() {
            return yaml.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Contract contract() {
            return TinyContract.of(document());
        }
    }

    record Surroundings(Disk disk, Bundle opened) implements Context, Schemas {
        @Override
        public Pacto pacto() {
            return (Pacto) java.lang.reflect.Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Pacto.class}, (p, m, a) -> opened);
        }

        @Override
        public Documents documents() {
            return new HostDocuments();
        }

        @Override
        public Schemas schemas() {
            return this;
        }

        @Override
        public Archives archives() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Streams streams() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void warn(String text) {}

        @Override
        public void debug(String text) {}

        @Override
        public List<String> problems(Node schema, Files files, String path) {
            return List.of("type must be a name");
        }

        @Override
        public List<Violation> evaluate(Node schema, Files files, String path, Node value) {
            List<Violation> out = new ArrayList<>();
            for (Node r : schema.list("required"))
                if (value.get(((Scalar) r).text()) == null)
                    out.add(new Violation(value, "required", "missing \"" + ((Scalar) r).text() + "\""));
            if ("false".equals(schema.text("additionalProperties")))
                out.add(new Violation(value, "additionalProperties", "unknown"));
            if (schema.get("properties") instanceof Mapping m)
                for (Entry e : m.entries()) {
                    Scalar v = (Scalar) value.get(e.name());
                    if (v == null) continue;
                    if ("integer".equals(e.value().text("type")) && v.kind() != Scalar.Kind.INTEGER)
                        out.add(new Violation(v, "type", "not an integer"));
                    if (e.value().get("enum") != null)
                        out.add(new Violation(v, "enum", "value " + v.text() + " is not one of"));
                }
            return out;
        }
    }
}
