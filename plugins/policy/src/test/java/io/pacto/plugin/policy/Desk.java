package io.pacto.plugin.policy;

import io.pacto.api.DataReport;
import io.pacto.api.Invocation;
import io.pacto.api.Node;
import io.pacto.api.Options;
import io.pacto.api.Pacto;
import io.pacto.api.PactoException;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Source;
import io.pacto.api.Streams;
import io.pacto.api.Text;
import io.pacto.api.UsageException;
import io.pacto.host.Host;
import io.pacto.host.settings.Flags;
import io.pacto.host.settings.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A working directory with a host in it, which finds the plugin on the class path. */
final class Desk {

    private final Path folder;
    private final Pacto pacto;

    Desk(Path folder) {
        this.folder = folder.toAbsolutePath();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Map<String, String> variables = Map.of("HOME", folder.resolve("home").toString());
        Surroundings surroundings = new Surroundings(
                variables, this.folder, Optional.empty(), new ByteArrayInputStream(new byte[0]), nowhere, nowhere);
        this.pacto = Host.start(surroundings, Flags.NONE, verbose -> message -> {}, new NoStreams())
                .pacto();
    }

    /**
     * What a call came to.
     *
     * @param code the exit code
     * @param out standard output
     * @param err standard error
     * @param tree the data, empty after a failure
     */
    record Outcome(int code, String out, String err, Optional<Node> tree) {

        Node data() {
            return tree.orElseThrow();
        }
    }

    Pacto pacto() {
        return pacto;
    }

    Desk write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a contract: the smallest one with more lines after it. */
    Desk contract(String folder, String more) {
        return write(
                folder + "/pacto.yaml",
                "pactoVersion: \"1.0\"\nservice:\n  name: " + folder + "\n  version: 1.0.0\n" + more);
    }

    Outcome explain(String bundle, String... overrides) {
        return explainRule("", bundle, overrides);
    }

    Outcome explainRule(String rule, String bundle, String... overrides) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        if (!rule.isEmpty()) {
            options.put("rule", List.of(rule));
        }
        List<Source.Overlay> overlays = List.of(overrides).stream()
                .map(each -> new Source.Overlay(Source.Overlay.Kind.SET, each))
                .toList();
        return run(new Invocation(
                "policy explain",
                new Options(options),
                Map.of("bundle", Source.at(bundle).with(overlays))));
    }

    Outcome tryFixtures(String folder) {
        return run(new Invocation("policy test", new Options(Map.of("dir", List.of(folder))), Map.of()));
    }

    private Outcome run(Invocation invocation) {
        try {
            Report report = pacto.run(invocation);
            Rendering rendering = pacto.render(report, "text");
            int code = switch (report.verdict()) {
                case GOOD -> 0;
                case BAD -> 1;
                case INCOMPLETE -> 3;
            };
            Optional<Node> tree = Optional.of(((DataReport) report).tree());
            return new Outcome(code, plain(rendering.out()), plain(rendering.err()), tree);
        } catch (UsageException usage) {
            return new Outcome(2, "", usage.getMessage() + "\n", Optional.empty());
        } catch (PactoException failure) {
            return new Outcome(3, "", failure.getMessage() + "\n", Optional.empty());
        }
    }

    private static String plain(Text text) {
        StringBuilder all = new StringBuilder();
        text.runs().forEach(run -> all.append(run.text()));
        return all.toString();
    }

    /** These commands are over when they answer. */
    private record NoStreams() implements Streams {

        @Override
        public InputStream in() {
            throw new AssertionError("in");
        }

        @Override
        public OutputStream out() {
            throw new AssertionError("out");
        }

        @Override
        public void note(String text) {
            throw new AssertionError("note");
        }
    }
}
