package io.pacto.bench.accuracy;

import io.pacto.api.Classification;
import io.pacto.api.Documents;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One case: {@code <kind>/<name>/{old.*,new.*,expected.json}}.
 *
 * @param kind what the files are: openapi, asyncapi, protobuf, jsonschema, sbom
 * @param name its folder
 * @param old the earlier file
 * @param current the later file
 * @param expected the class that is wanted
 * @param contested why it does not count, or empty when it counts
 * @param packages for SBOMs how many changes of each sort are wanted, else empty
 */
public record CorpusCase(
        String kind,
        String name,
        Path old,
        Path current,
        Classification expected,
        String contested,
        Map<String, Integer> packages) {

    /**
     * All cases of a folder.
     *
     * @param corpus the folder that holds one folder for each kind
     * @param documents the reader
     * @return the cases, by kind and name
     * @throws IOException when the folder cannot be read
     */
    public static List<CorpusCase> all(Path corpus, Documents documents) throws IOException {
        List<CorpusCase> cases = new ArrayList<>();
        for (Path kind : sorted(corpus)) {
            for (Path folder : Files.isDirectory(kind) ? sorted(kind) : List.<Path>of()) {
                if (Files.isRegularFile(folder.resolve("expected.json"))) {
                    cases.add(read(kind.getFileName().toString(), folder, documents));
                }
            }
        }
        return cases;
    }

    private static CorpusCase read(String kind, Path folder, Documents documents) throws IOException {
        Node expected = documents.parse("expected.json", Files.readAllBytes(folder.resolve("expected.json")));
        String contested = expected.text("contested");
        return new CorpusCase(
                kind,
                folder.getFileName().toString(),
                named("old.", folder),
                named("new.", folder),
                Classification.valueOf(String.valueOf(expected.text("classification"))),
                contested == null ? "" : contested,
                packages(expected));
    }

    private static Map<String, Integer> packages(Node expected) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Node peer = expected.get("peer");
        if (peer != null && peer.get("sbomChanges") instanceof Mapping changes) {
            for (Entry entry : changes.entries()) {
                if (entry.value() instanceof Scalar count) {
                    counts.put(entry.name(), Integer.valueOf(count.text()));
                }
            }
        }
        return counts;
    }

    private static Path named(String start, Path folder) throws IOException {
        for (Path file : sorted(folder)) {
            if (file.getFileName().toString().startsWith(start)) {
                return file;
            }
        }
        throw new IOException(folder + " has no file " + start + "*");
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Returns {@code kind/name}. */
    public String id() {
        return kind + "/" + name;
    }

    /** Returns whether it counts for the accuracy. */
    public boolean counts() {
        return contested.isEmpty();
    }
}
