package io.pacto.bench.oci;

import io.pacto.api.DataReport;
import io.pacto.api.Invocation;
import io.pacto.api.Options;
import io.pacto.api.Pacto;
import io.pacto.api.Report;
import io.pacto.api.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Publishes contracts that depend on each other: each on two later ones and on one far away, so that many lead to the same;
 * by tag, by digest and, where that is wanted, by a range of versions in turn.
 */
final class Publishing {

    private final Pacto pacto;
    private final Path folder;
    private final int registry;
    private final int seenAs;
    private final int contracts;
    private final boolean ranges;
    private final Map<Integer, String> digests = new LinkedHashMap<>();

    /**
     * Prepares.
     *
     * @param registry port that is published to
     * @param seenAs port that the references name
     * @param ranges whether every third contract is referred to by its repository alone
     */
    Publishing(Pacto pacto, Path folder, int registry, int seenAs, int contracts, boolean ranges) {
        this.pacto = pacto;
        this.folder = folder;
        this.registry = registry;
        this.seenAs = seenAs;
        this.contracts = contracts;
        this.ranges = ranges;
    }

    /** Publishes all, the deepest first, and writes the contract that depends on the first to {@code root}. */
    void publish() throws IOException {
        for (int i = contracts; i >= 1; i--) {
            Path bundle = write("service-" + i, List.of(2 * i, 2 * i + 1, i + 17));
            Map<String, Source> sources = new LinkedHashMap<>();
            sources.put("path", Source.at(bundle.toString()));
            Map<String, List<String>> options = new LinkedHashMap<>();
            options.put("ref", List.of("oci://127.0.0.1:" + registry + "/" + group() + "/service-" + i));
            Report report = pacto.run(new Invocation("push", new Options(options), sources));
            if (!(report instanceof DataReport data) || data.tree().text("Digest") == null) {
                throw new IOException("not published: " + bundle);
            }
            digests.put(i, String.valueOf(data.tree().text("Digest")));
        }
        write("root", List.of(1));
    }

    /** Returns how many contracts are referred to by repository alone. */
    int tagless() {
        int tagless = 0;
        for (int i = 1; i <= contracts; i++) {
            if (isTagless(i)) {
                tagless++;
            }
        }
        return tagless;
    }

    private boolean isTagless(int number) {
        return ranges && number % 3 == 2;
    }

    private String group() {
        return String.valueOf(folder.getFileName());
    }

    private Path write(String name, List<Integer> needs) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("pactoVersion: \"1.0\"");
        lines.add("service: {name: " + name + ", version: 1.0.0}");
        lines.add("dependencies:");
        int written = 0;
        for (int need : needs) {
            if (need <= contracts) {
                lines.add("  - {ref: \"" + reference(need) + "\", required: true, compatibility: \"^1.0.0\"}");
                written++;
            }
        }
        if (written == 0) {
            lines.remove(lines.size() - 1);
        }
        Path bundle = Files.createDirectories(folder.resolve(name));
        Files.writeString(bundle.resolve("pacto.yaml"), String.join("\n", lines) + "\n");
        return bundle;
    }

    private String reference(int number) {
        String repository = "oci://127.0.0.1:" + seenAs + "/" + group() + "/service-" + number;
        if (isTagless(number)) {
            return repository;
        }
        return number % 2 == 0 ? repository + ":1.0.0" : repository + "@" + digests.get(number);
    }
}
