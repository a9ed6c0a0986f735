package io.pacto.bench.accuracy;

import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.DiffReport;
import io.pacto.api.DiffRequest;
import io.pacto.api.Pacto;
import io.pacto.api.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What narrows one way widens the other: a change of a schema is as grave in what is sent as its reverse is in what comes
 * back. Left out is what is judged by habits of readers and not by sets of documents: properties that come or go, and
 * bodies that cannot be there.
 */
final class Symmetry {

    private static final String CONTRACT = """
            pactoVersion: "1.0"
            service: {name: corpus, version: 1.0.0}
            interfaces:
              - {name: api, type: http, port: 80, contract: api.json}
            """;
    private static final String CONTENT =
            "{\"content\":{\"application/json\":{\"schema\":{\"$ref\":\"schema.json\"}}}}";
    private static final String HEAD =
            "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"t\",\"version\":\"1\"}," + "\"paths\":{\"/a\":{\"post\":{";

    private final Pacto pacto;
    private final Path folder;

    Symmetry(Pacto pacto, Path folder) {
        this.pacto = pacto;
        this.folder = folder;
    }

    /**
     * What comparing pairs both ways gave.
     *
     * @param compared pairs that were compared
     * @param differing those whose classes are no mirror images
     */
    record Result(int compared, List<String> differing) {}

    Result of(List<CorpusCase> cases) throws IOException {
        List<String> differing = new ArrayList<>();
        int compared = 0;
        for (CorpusCase each : cases) {
            if (each.kind().equals("jsonschema")) {
                DiffReport sent = diff(each.old(), each.current(), "\"requestBody\":" + CONTENT);
                DiffReport read = diff(each.current(), each.old(), "\"responses\":{\"200\":" + CONTENT + "}");
                if (isBySets(sent) && isBySets(read)) {
                    compared++;
                    Classification there = sent.classification();
                    if (there != read.classification()) {
                        differing.add(each.id() + ": " + there + " sent, " + read.classification() + " read");
                    }
                }
            }
        }
        return new Result(compared, differing);
    }

    private static boolean isBySets(DiffReport report) {
        for (Change change : report.changes()) {
            if (change.rule().startsWith("schema.property.") || change.rule().startsWith("schema.false.")) {
                return false;
            }
        }
        return true;
    }

    private DiffReport diff(Path before, Path after, String use) throws IOException {
        Path old = bundle("turned-old", before, use);
        Path current = bundle("turned-new", after, use);
        return pacto.diff(DiffRequest.of(Source.at(old.toString()), Source.at(current.toString())));
    }

    private Path bundle(String name, Path schema, String use) throws IOException {
        Path bundle = Files.createDirectories(folder.resolve(name));
        Files.writeString(bundle.resolve("pacto.yaml"), CONTRACT);
        Files.writeString(bundle.resolve("api.json"), HEAD + use + "}}}}");
        Files.write(bundle.resolve("schema.json"), Files.readAllBytes(schema));
        return bundle;
    }
}
