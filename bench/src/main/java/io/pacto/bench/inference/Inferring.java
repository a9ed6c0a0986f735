package io.pacto.bench.inference;

import io.pacto.api.Documents;
import io.pacto.api.GenerationReport;
import io.pacto.api.GenerationRequest;
import io.pacto.api.Mapping;
import io.pacto.api.Options;
import io.pacto.api.Pacto;
import io.pacto.api.PactoException;
import io.pacto.api.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Has the documents of samples inferred by the whole program, and compares them with those the programs publish. */
final class Inferring {

    private final Pacto pacto;
    private final Documents documents;
    private final Path bundle;

    /**
     * Infers nothing yet.
     *
     * @param pacto the program
     * @param documents the reader
     * @param folder an empty folder; a small contract is written to it
     */
    Inferring(Pacto pacto, Documents documents, Path folder) throws IOException {
        this.pacto = pacto;
        this.documents = documents;
        this.bundle = Files.createDirectories(folder.resolve("bundle"));
        Files.writeString(
                bundle.resolve("pacto.yaml"), "pactoVersion: \"1.0\"\nservice:\n  name: sample\n  version: 1.0.0\n");
    }

    List<Outcome> all(List<Sample> samples) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Sample sample : samples) {
            outcomes.add(infer(sample));
        }
        return outcomes;
    }

    private Outcome infer(Sample sample) throws IOException {
        Mapping expected = (Mapping)
                documents.parse(sample.expected().getFileName().toString(), Files.readAllBytes(sample.expected()));
        Map<String, List<String>> options = new LinkedHashMap<>(sample.options().values());
        options.putIfAbsent("source", List.of(sample.project().toString()));
        options.putIfAbsent("output", List.of("openapi.json"));
        try {
            GenerationReport report = pacto.generate(
                    new GenerationRequest("openapi-infer", Source.at(bundle.toString()), new Options(options), "out"));
            Mapping given = (Mapping)
                    documents.parse("openapi.json", report.files().get(0).content());
            return new Outcome(sample, DocumentComparison.compare(expected, given), "");
        } catch (PactoException failure) {
            Mapping nothing = Mapping.builder().build();
            return new Outcome(sample, DocumentComparison.compare(expected, nothing), failure.getMessage());
        }
    }
}
