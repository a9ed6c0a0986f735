package io.pacto.plugin.graph;

import io.pacto.api.DataReport;
import io.pacto.api.Invocation;
import io.pacto.api.Node;
import io.pacto.api.Options;
import io.pacto.api.Pacto;
import io.pacto.api.Source;
import io.pacto.api.Streams;
import io.pacto.api.Text;
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
import java.util.Map;
import java.util.Optional;

/** A folder of contracts with a host in it, which finds the plugin on the class path. */
final class Workshop {

    private final Path folder;
    private final Pacto pacto;

    Workshop(Path folder) {
        this.folder = folder.toAbsolutePath();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Map<String, String> variables = Map.of("HOME", folder.resolve("home").toString());
        Surroundings surroundings = new Surroundings(
                variables, this.folder, Optional.empty(), new ByteArrayInputStream(new byte[0]), nowhere, nowhere);
        this.pacto = Host.start(surroundings, Flags.NONE, verbose -> message -> {}, new NoStreams())
                .pacto();
    }

    void contract(String place, String name, String... refs) {
        StringBuilder text = new StringBuilder("pactoVersion: \"1.0\"\nservice: {name: ");
        text.append(name).append(", version: 1.0.0}\n");
        for (int i = 0; i < refs.length; i++) {
            text.append(i == 0 ? "dependencies:\n" : "").append("  - {ref: \"").append(refs[i]);
            text.append("\", required: true, compatibility: \"^1.0.0\"}\n");
        }
        try {
            Files.createDirectories(folder.resolve(place));
            Files.writeString(folder.resolve(place + "/pacto.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DataReport graph(String bundle) {
        return (DataReport)
                pacto.run(new Invocation("graph", new Options(Map.of()), Map.of("bundle", Source.at(bundle))));
    }

    String shown(DataReport report, String format) {
        StringBuilder all = new StringBuilder();
        Text out = pacto.render(report, format).out();
        out.runs().forEach(run -> all.append(run.text()));
        return all.toString();
    }

    Node tree(String bundle) {
        return graph(bundle).tree();
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
