package io.pacto.testkit;

import io.pacto.testkit.build.ServicesFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A tiny plugin, assembled from the classes of the package {@code sample}. */
record SamplePlugin(Path folder) {

    static final String DESCRIPTOR = """
            id: sample
            version: 0.1.0
            api: "^1.0"
            summary: A sample
            contributes:
              - {point: validator, id: good, class: io.pacto.sample.GoodValidator, layer: semantic}
              - {point: diff, id: good, class: io.pacto.sample.GoodDiff}
              - {point: renderer, id: text-sample, format: text, kinds: [sample], class: io.pacto.sample.GoodText}
              - point: command
                id: sample show
                class: io.pacto.sample.GoodCommand
                summary: Show a sample
                report: sample
                tool: pacto_sample
                options:
                  - {name: name, type: text, operand: true, required: true, help: The name}
                  - {name: bundle, type: bundle, operand: true, default: ".", help: The bundle}
                  - {name: mode, short: m, type: choice, values: [fast, slow], default: fast, help: The mode}
                  - {name: depth, short: d, type: integer, default: "3", help: The depth}
            rules:
              - {id: SAMPLE_FOUND, title: A sample was found}
              - {id: sample.interface.found, title: An interface was found}
            """;

    private static final List<String> GOOD = List.of("GoodValidator", "GoodDiff", "GoodText", "GoodCommand");

    static SamplePlugin in(Path folder, String descriptor) throws IOException {
        SamplePlugin plugin = new SamplePlugin(folder);
        plugin.put("META-INF/pacto/plugin.yaml", descriptor.getBytes(StandardCharsets.UTF_8));
        for (String name : GOOD) {
            plugin.addClass(name);
        }
        ServicesFiles.write(folder);
        return plugin;
    }

    void addClass(String name) throws IOException {
        String path = "io/pacto/sample/" + name + ".class";
        try (InputStream in = SamplePlugin.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("there is no " + path);
            }
            put(path, in.readAllBytes());
        }
    }

    void put(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    Path jar(Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        return jar;
    }
}
