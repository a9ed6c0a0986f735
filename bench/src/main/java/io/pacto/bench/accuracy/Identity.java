package io.pacto.bench.accuracy;

import io.pacto.api.Change;
import io.pacto.api.DiffReport;
import io.pacto.api.DiffRequest;
import io.pacto.api.Documents;
import io.pacto.api.Judge;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Pacto;
import io.pacto.api.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The same API in other words gives no entry: real documents, each rewritten in every way. */
final class Identity {

    private static final String CONTRACT = """
            pactoVersion: "1.0"
            service: {name: corpus, version: 1.0.0}
            interfaces:
              - {name: api, type: http, port: 80, contract: api.json}
            """;

    private final Pacto pacto;
    private final Path folder;
    private final Documents documents;
    private final Map<String, Mapping> originals = new TreeMap<>();

    /** Reads the OpenAPI documents of cases; work is done in the folder. */
    Identity(Pacto pacto, Path folder, Documents documents, List<CorpusCase> cases) throws IOException {
        this.pacto = pacto;
        this.folder = folder;
        this.documents = documents;
        for (CorpusCase each : cases) {
            if (each.kind().equals("openapi")) {
                Node root = documents.parse(each.name(), Files.readAllBytes(each.old()));
                originals.putIfAbsent(documents.toJson(root), (Mapping) root);
            }
        }
    }

    /**
     * What comparing documents with themselves in other words gave.
     *
     * @param rewritten documents that the rewriting changed
     * @param entries what was told nevertheless
     */
    record Result(int rewritten, List<String> entries) {}

    int documents() {
        return originals.size();
    }

    Result of(Rewriting rewriting) throws IOException {
        List<String> entries = new ArrayList<>();
        int rewritten = 0;
        for (Map.Entry<String, Mapping> original : originals.entrySet()) {
            Random random = new Random(original.getKey().length());
            String other = documents.toJson(rewriting.apply(original.getValue(), random));
            rewritten += other.equals(original.getKey()) ? 0 : 1;
            String name = original.getValue().position().file();
            DiffReport report = diff(original.getKey(), other);
            for (Change change : report.changes()) {
                entries.add(name + ": " + change.rule() + " " + change.path() + ": " + change.reason());
            }
            for (Judge judge : report.judges()) {
                if (judge.state() == Judge.State.FAILED) {
                    entries.add(name + ": " + judge.detail());
                }
            }
        }
        return new Result(rewritten, entries);
    }

    private DiffReport diff(String before, String after) throws IOException {
        Path old = bundle("same-old", before);
        Path current = bundle("same-new", after);
        return pacto.diff(DiffRequest.of(Source.at(old.toString()), Source.at(current.toString())));
    }

    private Path bundle(String name, String document) throws IOException {
        Path bundle = Files.createDirectories(folder.resolve(name));
        Files.writeString(bundle.resolve("pacto.yaml"), CONTRACT);
        Files.writeString(bundle.resolve("api.json"), document);
        return bundle;
    }
}
