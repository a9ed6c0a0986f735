package io.pacto.plugin.schemainfer;

import io.pacto.api.Archives;
import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract;
import io.pacto.api.Disk;
import io.pacto.api.Documents;
import io.pacto.api.Files;
import io.pacto.api.GeneratedFile;
import io.pacto.api.Generator;
import io.pacto.api.Mapping;
import io.pacto.api.Options;
import io.pacto.api.Pacto;
import io.pacto.api.PactoException;
import io.pacto.api.Schemas;
import io.pacto.api.Source;
import io.pacto.api.Streams;
import io.pacto.host.document.HostDocuments;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** One run of the generator over files in memory; the project's folder is {@code /project/bundle}. */
final class Inference implements Context, Disk, Files, Bundle {

    static final Path FOLDER = Path.of("/project/bundle").toAbsolutePath();

    private final Map<Path, byte[]> files = new TreeMap<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private boolean folder = true;
    private boolean warningsExpected;

    /** A run for one file below the project's folder, which is also what the option names. */
    static Inference of(String file, String content) {
        return new Inference().with(file, content).option("file", file);
    }

    static Inference ofBytes(String file, byte[] content) {
        Inference inference = new Inference().option("file", file);
        inference.files.put(FOLDER.resolve(file), content);
        return inference;
    }

    Inference with(String file, String content) {
        files.put(FOLDER.resolve(file).normalize(), content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Inference option(String name, String value) {
        options.put(name, List.of(value));
        return this;
    }

    /** Names several files, in the order in which they are given. */
    Inference files(String... names) {
        options.put("file", List.of(names));
        return this;
    }

    Inference expectingWarnings() {
        warningsExpected = true;
        return this;
    }

    List<String> warnings() {
        return warnings;
    }

    Inference compat() {
        return option("mode", "compat");
    }

    /** The bundle came from a registry: there is no folder. */
    Inference withoutFolder() {
        folder = false;
        return this;
    }

    Generator.Generated run() {
        return new SchemaInfer().generate(request(), this);
    }

    /** A file as the generator reads it. */
    Mapping parsed(String file) {
        return new ConfigReader(request(), this).read(file, false).root();
    }

    private Generator.Request request() {
        Optional<Path> directory = folder ? Optional.of(FOLDER) : Optional.empty();
        return new Generator.Request(this, directory, this, new Options(options));
    }

    String schemaText() {
        GeneratedFile only = run().files().get(0);
        return only.text();
    }

    /** The schema of a property of the root, on one line without blanks. */
    String property(String name) {
        Mapping schema = (Mapping) documents()
                .parse("config.schema.json", schemaText().getBytes(StandardCharsets.UTF_8))
                .get("properties");
        return documents().toJson(schema.get(name)).replaceAll("\\s+", "");
    }

    @Override
    public Documents documents() {
        return new HostDocuments();
    }

    @Override
    public Disk disk() {
        return this;
    }

    @Override
    public Kind kind(Path path) {
        if (files.containsKey(path)) {
            return Kind.FILE;
        }
        return path.equals(FOLDER) ? Kind.DIRECTORY : Kind.NOTHING;
    }

    @Override
    public byte[] read(Path file, long limit) {
        byte[] content = files.get(file).clone();
        if (content.length > limit) {
            throw new PactoException(file + " is larger than " + limit + " bytes");
        }
        return content;
    }

    @Override
    public List<String> list() {
        List<String> names = new ArrayList<>();
        files.keySet().forEach(file -> names.add(FOLDER.relativize(file).toString()));
        return names;
    }

    @Override
    public boolean has(String path) {
        return files.containsKey(FOLDER.resolve(path)) && !path.startsWith("..");
    }

    @Override
    public long size(String path) {
        return read(path).length;
    }

    @Override
    public byte[] read(String path) {
        return read(FOLDER.resolve(path), Long.MAX_VALUE);
    }

    @Override
    public Files files() {
        return this;
    }

    @Override
    public void warn(String text) {
        if (!warningsExpected) {
            throw new AssertionError("unexpected warning: " + text);
        }
        warnings.add(text);
    }

    @Override
    public void debug(String text) {
        throw new AssertionError("unexpected line: " + text);
    }

    @Override
    public Pacto pacto() {
        throw unused();
    }

    @Override
    public Schemas schemas() {
        throw unused();
    }

    @Override
    public Archives archives() {
        throw unused();
    }

    @Override
    public Streams streams() {
        throw unused();
    }

    @Override
    public Path resolve(String path) {
        throw unused();
    }

    @Override
    public Files tree(Path directory) {
        throw unused();
    }

    @Override
    public void write(Path directory, List<GeneratedFile> generated) {
        throw unused();
    }

    @Override
    public <T> T exclusively(Path lock, Supplier<T> work) {
        throw unused();
    }

    @Override
    public Source source() {
        throw unused();
    }

    @Override
    public String origin() {
        throw unused();
    }

    @Override
    public Optional<Path> directory() {
        throw unused();
    }

    @Override
    public Mapping document() {
        throw unused();
    }

    @Override
    public byte[] text() {
        throw unused();
    }

    @Override
    public Contract contract() {
        throw unused();
    }

    private static AssertionError unused() {
        return new AssertionError("this generator has no business here");
    }
}
