package io.pacto.bench.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.host.document.HostDocuments;
import io.pacto.testkit.component.Components;
import io.pacto.testkit.component.NeedsComponent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** FastAPI applications as a user calls Pacto on them, each from three places; each beside its own {@code openapi()}. */
@NeedsComponent(name = "sample programs", env = "PACTO_SAMPLES", install = "bench/samples/fetch.sh FOLDER")
class FastApiCallsIT {

    private static final int APPLICATIONS = 5;
    private static final Path IMAGE = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .getParent()
            .resolve("distribution/target/pacto");

    @TempDir
    private static Path folder;

    /** A place to call from, and what is typed there for the bundle. */
    private record Call(String name, Path from, String bundle) {}

    @TestFactory
    Stream<DynamicTest> eachPublishesWhatItsOwnDocumentSays(Components components) throws IOException {
        Path root = folder.toRealPath();
        Path projects = Files.createDirectory(root.resolve("projects"));
        Path elsewhere = Files.createDirectories(root.resolve("else/where"));
        List<Sample> samples = Sample.all(components.program("sample programs")).stream()
                .filter(sample -> sample.group().equals("fastapi executed"))
                .toList();
        assertThat(samples).hasSizeGreaterThanOrEqualTo(APPLICATIONS);
        // All share one environment, which lies above them.
        Files.createSymbolicLink(
                projects.resolve(".venv"),
                components.program("sample programs").resolve("fastapi/.venv").toRealPath());
        List<DynamicTest> tests = new ArrayList<>();
        for (Sample sample : samples) {
            Path project = projects.resolve(sample.name());
            copy(sample.project(), project);
            Files.writeString(
                    project.resolve("pacto.yaml"), "pactoVersion: \"1.0\"\nservice: {name: sample, version: 1.0.0}\n");
            for (Call call : List.of(
                    new Call("from within", project, "."),
                    new Call("from outside, relative", elsewhere, "../../projects/" + sample.name()),
                    new Call("from outside, absolute", elsewhere, project.toString()))) {
                tests.add(DynamicTest.dynamicTest(sample.name() + " " + call.name(), () -> compare(sample, call)));
            }
        }
        return tests.stream();
    }

    private static void compare(Sample sample, Call call) throws IOException, InterruptedException {
        Path out = folder.toRealPath().resolve("out/" + sample.name() + "/" + call.name());
        Path said = Files.createTempFile(folder, "said", "");
        ProcessBuilder builder = new ProcessBuilder(
                        IMAGE.resolve("bin/pacto").toString(),
                        "generate",
                        "openapi-infer",
                        call.bundle(),
                        "--option",
                        "framework=fastapi",
                        "-o",
                        out.toString())
                .directory(call.from().toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .redirectInput(new File("/dev/null"));
        String path = builder.environment().get("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("HOME", folder.resolve("home").toString());
        builder.environment().put("PACTO_START_UP_ARCHIVE", "off");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));

        int exit = builder.start().waitFor();

        assertThat(exit).as(Files.readString(said)).isZero();
        assertThat(Files.readString(said)).contains("Inferred OpenAPI spec from fastapi project");
        Path given = out.resolve("interfaces/openapi.yaml");
        assertThat(content(given)).isEqualTo(content(sample.expected()));
    }

    /** A document without the order of its keys, which means nothing. */
    private static Object content(Path file) throws IOException {
        return content(new HostDocuments().parse(file.getFileName().toString(), Files.readAllBytes(file)));
    }

    private static Object content(Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, Object> content = new TreeMap<>();
            for (Entry entry : mapping.entries()) {
                content.put(entry.name(), content(entry.value()));
            }
            return content;
        }
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().map(FastApiCallsIT::content).toList();
        }
        Scalar scalar = (Scalar) node;
        return List.of(scalar.kind(), scalar.text());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
