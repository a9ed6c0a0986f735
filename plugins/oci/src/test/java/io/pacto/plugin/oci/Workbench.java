package io.pacto.plugin.oci;

import io.pacto.api.DataReport;
import io.pacto.api.Invocation;
import io.pacto.api.Options;
import io.pacto.api.Pacto;
import io.pacto.api.PactoException;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Scalar;
import io.pacto.api.Source;
import io.pacto.api.Streams;
import io.pacto.api.Text;
import io.pacto.api.UsageException;
import io.pacto.host.Host;
import io.pacto.host.document.HostDocuments;
import io.pacto.host.pipeline.Log;
import io.pacto.host.settings.Flags;
import io.pacto.host.settings.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A working directory with a host in it. Lines are like those of a shell, without the word {@code pacto}. */
final class Workbench {

    private final Path folder;
    private final Pacto pacto;

    Workbench(Path folder) {
        this.folder = folder.toAbsolutePath();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        InputStream nothing = new ByteArrayInputStream(new byte[0]);
        Map<String, String> variables = Map.of("HOME", folder.resolve("home").toString());
        Surroundings surroundings =
                new Surroundings(variables, this.folder, Optional.empty(), nothing, nowhere, nowhere);
        this.pacto = Host.start(surroundings, Flags.NONE, verbose -> new NoLog(), new NoStreams())
                .pacto();
    }

    /** Nobody reads debug lines here. */
    private static final class NoLog implements Log {

        @Override
        public void debug(String message) {}

        @Override
        public void trace(Throwable thrown) {}
    }

    /** What a call came to: exit code and what was printed. */
    record Outcome(int code, String out, String err) {}

    /** Understands the options of the three commands, {@code --set} and {@code --json}. */
    Outcome run(String... words) {
        String command = words[0];
        Map<String, List<String>> options = new LinkedHashMap<>();
        List<Source.Overlay> overlays = new ArrayList<>();
        String format = "text";
        String bundle = ".";
        for (int i = 1; i < words.length; i++) {
            switch (words[i]) {
                case "-p" -> bundle = words[++i];
                case "-o" -> options.put("output", List.of(words[++i]));
                case "-f", "--force" -> options.put("force", List.of("true"));
                case "--set" -> overlays.add(new Source.Overlay(Source.Overlay.Kind.SET, words[++i]));
                case "--json" -> format = "json";
                default -> {
                    if (command.equals("pack")) {
                        bundle = words[i];
                    } else {
                        options.put("ref", List.of(words[i]));
                    }
                }
            }
        }
        Map<String, Source> sources = new LinkedHashMap<>();
        if (!command.equals("pull")) {
            sources.put(
                    command.equals("pack") ? "bundle" : "path",
                    Source.at(bundle).with(overlays));
        }
        return run(new Invocation(command, new Options(options), sources), format);
    }

    private Outcome run(Invocation invocation, String format) {
        try {
            Report report = pacto.run(invocation);
            StringBuilder err = new StringBuilder();
            report.notes().forEach(note -> err.append(note).append('\n'));
            Rendering rendering = format.equals("json") ? json(report) : pacto.render(report, format);
            return new Outcome(code(report), plain(rendering.out()), err + plain(rendering.err()));
        } catch (UsageException usage) {
            return new Outcome(2, "", usage.getMessage() + "\n");
        } catch (PactoException failure) {
            return new Outcome(3, "", failure.getMessage() + "\n");
        }
    }

    private static int code(Report report) {
        return switch (report.verdict()) {
            case GOOD -> 0;
            case BAD -> 1;
            case INCOMPLETE -> 3;
        };
    }

    /** The renderer of JSON is another plugin's; its rule is one line. */
    private static Rendering json(Report report) {
        var tree = ((DataReport) report).tree();
        boolean nothing = tree instanceof Scalar;
        String text = nothing ? "" : new HostDocuments().toJson(tree);
        return Rendering.of(Text.exact(text));
    }

    private static String plain(Text text) {
        StringBuilder all = new StringBuilder();
        text.runs().forEach(run -> all.append(run.text()));
        return all.toString();
    }

    /** The scaffold of {@code pacto init my-svc}. */
    Workbench init() {
        return init("my-svc");
    }

    Workbench init(String name) {
        write("my-svc/pacto.yaml", """
                pactoVersion: "1.0"
                service:
                  name: %s
                  version: 0.1.0
                  owner: team/my-team
                interfaces:
                  - name: api
                    type: http
                    port: 8080
                    contract: interfaces/openapi.yaml
                configuration:
                  schema: configuration/schema.json
                """.formatted(name));
        write("my-svc/interfaces/openapi.yaml", """
                openapi: 3.0.0
                info: {title: my-svc, version: 0.1.0}
                paths:
                  /health:
                    get: {summary: Health check, responses: {"200": {description: OK}}}
                """);
        write("my-svc/configuration/schema.json", "{\"type\": \"object\", \"additionalProperties\": false}\n");
        return this;
    }

    /** The smallest contract, with more lines after it. */
    Workbench contract(String directory, String more) {
        return write(directory + "/pacto.yaml", """
                pactoVersion: "1.0"
                service:
                  name: %s
                  version: 1.0.0
                """.formatted(directory) + more);
    }

    Path path(String relative) {
        return folder.resolve(relative);
    }

    Workbench write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    Workbench write(String file, byte[] content) {
        try {
            Files.createDirectories(path(file).getParent());
            Files.write(path(file), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] read(String file) {
        try {
            return Files.readAllBytes(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        return new String(read(file), StandardCharsets.UTF_8);
    }

    /** Every file below a folder with its content. */
    TreeMap<String, String> tree(String directory) {
        TreeMap<String, String> all = new TreeMap<>();
        Path root = path(directory);
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                String name = root.relativize(file).toString();
                all.put(name, new String(read(directory + "/" + name), StandardCharsets.ISO_8859_1));
            });
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class NoStreams implements Streams {

        @Override
        public InputStream in() {
            return new ByteArrayInputStream(new byte[0]);
        }

        @Override
        public OutputStream out() {
            return new ByteArrayOutputStream();
        }

        @Override
        public void note(String text) {}
    }
}
