package io.pacto.testkit;

import io.pacto.api.Bundle;
import io.pacto.api.Contract;
import io.pacto.api.Files;
import io.pacto.api.Finding;
import io.pacto.api.Mapping;
import io.pacto.api.Source;
import io.pacto.host.file.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A bundle in memory, read by the loader of the product.
 *
 * <pre>{@code
 * Bundle bundle = TestBundle.of("""
 *                 pactoVersion: "1.0"
 *                 service: {name: payments, version: 1.0.0}
 *                 """)
 *         .with("interfaces/api.yaml", "openapi: 3.1.0");
 * }</pre>
 *
 * <p>Instances do not change: every {@code with…} gives another bundle. A contract that does not load fails the test at
 * once, with the loader's findings in the message; the structural layer is not asked, because extensions that compare see
 * contracts it would refuse.
 */
public final class TestBundle implements Bundle {

    /** The reference of a bundle that was not given one. */
    public static final String REFERENCE = "test-bundle";

    private static final String CONTRACT = "pacto.yaml";

    private final Source source;
    private final Optional<Path> directory;
    private final Map<String, byte[]> contents;
    private final LoadedContract loaded;

    private TestBundle(Source source, Optional<Path> directory, Map<String, byte[]> contents) {
        this.source = source;
        this.directory = directory;
        this.contents = contents;
        this.loaded = LoadedContract.read(source, contents);
    }

    /**
     * A bundle with a contract and no other files.
     *
     * @param pactoYaml the text of {@code pacto.yaml}
     * @return the bundle
     * @throws AssertionError when the contract does not load
     */
    public static TestBundle of(String pactoYaml) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put(CONTRACT, pactoYaml.getBytes(StandardCharsets.UTF_8));
        return new TestBundle(Source.at(REFERENCE), Optional.empty(), contents);
    }

    /**
     * The smallest contract there is: the format's version, a name and a version.
     *
     * @return the bundle
     */
    public static TestBundle smallest() {
        return of("""
                pactoVersion: "1.0"
                service:
                  name: smallest
                  version: 1.0.0
                """);
    }

    /**
     * The same bundle with one more file, or another text of a file it has.
     *
     * @param path a relative path with {@code /}
     * @param text its text, stored as UTF-8
     * @return the bundle
     */
    public TestBundle with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same bundle with one more file, or another content of a file it has.
     *
     * @param path a relative path with {@code /}
     * @param bytes its content
     * @return the bundle
     */
    public TestBundle with(String path, byte[] bytes) {
        Map<String, byte[]> more = new LinkedHashMap<>(contents);
        more.put(path, bytes.clone());
        return new TestBundle(source, directory, more);
    }

    /**
     * The same bundle found elsewhere: under this reference a {@link TestContext} opens it.
     *
     * @param text a folder or a reference such as {@code oci://registry.example/payments:1.0.0}
     * @return the bundle
     */
    public TestBundle reference(String text) {
        return new TestBundle(new Source(text, source.overlays(), source.texts()), directory, contents);
    }

    /**
     * The same bundle with a folder it claims to lie in. Nothing is written there.
     *
     * @param folder an absolute path
     * @return the bundle
     */
    public TestBundle directory(Path folder) {
        return new TestBundle(source, Optional.of(folder), contents);
    }

    /**
     * The same bundle with an override more.
     *
     * @param kind how to read the text
     * @param text {@code path=value}, or the path of a values file among the bundle's own files
     * @return the bundle
     */
    public TestBundle overlay(Source.Overlay.Kind kind, String text) {
        List<Source.Overlay> more = new ArrayList<>(source.overlays());
        more.add(new Source.Overlay(kind, text));
        return overlays(more);
    }

    /**
     * The same bundle with these overrides and no others.
     *
     * @param list the overrides
     * @return the bundle
     */
    public TestBundle overlays(List<Source.Overlay> list) {
        return new TestBundle(source.with(list), directory, contents);
    }

    /**
     * What loading had to say without refusing the contract.
     *
     * @return warnings, most important first
     */
    public List<Finding> warnings() {
        return loaded.warnings();
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public String origin() {
        return directory.map(Path::toString).orElse(source.reference());
    }

    @Override
    public Optional<Path> directory() {
        return directory;
    }

    @Override
    public Mapping document() {
        return loaded.document();
    }

    @Override
    public byte[] text() {
        return loaded.text().clone();
    }

    @Override
    public Contract contract() {
        return loaded.contract();
    }

    @Override
    public Files files() {
        return new MemoryFiles(contents);
    }

    /** Returns the bundle as {@code name version (reference)}, for messages of tests. */
    @Override
    public String toString() {
        Contract.Service service = contract().service();
        return service.name().value() + " " + service.version().value() + " (" + source.reference() + ")";
    }
}
