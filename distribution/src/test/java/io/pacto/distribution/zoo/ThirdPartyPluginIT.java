package io.pacto.distribution.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.zoo.Image.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of a plugin by somebody else: its own build, offline, against the image's api; then used both ways. */
class ThirdPartyPluginIT {

    private static final long BUILD_SECONDS = 300;

    @TempDir
    private Path folder;

    @Test
    void theExampleBuildsAndItsGeneratorAndValidatorWork() throws Exception {
        Image image = new Image(folder).contract();
        Path jar = build();

        Outcome path = image.run(
                "--plugin-path", jar.getParent().toString(), "generate", "acme-terraform", "svc", "-o", "by-path");
        assertThat(path.exit()).isZero();
        Outcome install = image.run("plugin", "install", jar.toString());
        assertThat(install.out()).startsWith("Installed: acme-terraform 1.0.0\nDigest: sha256:");
        Outcome generate =
                image.run("generate", "acme-terraform", "svc", "--option", "region=eu-west-1", "-o", "installed");
        Outcome validate = image.run("validate", "svc");
        Outcome validateByPath = image.run("--plugin-path", jar.getParent().toString(), "validate", "svc");

        assertThat(generate.exit()).isZero();
        assertThat(image.project().resolve("installed/main.tf.json")).content().contains("eu-west-1", "\"svc\"");
        assertThat(image.project().resolve("by-path/main.tf.json")).content().contains("eu-central-1");
        assertThat(validate.err()).contains("acme-terraform.owner.missing", "no Owner tag");
        assertThat(validate.exit()).isZero();
        assertThat(validateByPath.err()).contains("acme-terraform.owner.missing");
        assertThat(image.run("plugin", "doctor").exit()).isZero();
    }

    /** Builds a copy, laid out like the tree, so that nothing of an earlier build helps. */
    private Path build() throws Exception {
        Path tree = folder.resolve("tree");
        Path example = tree.resolve("examples/third-party-plugin");
        copy(repository().resolve("examples/third-party-plugin"), example);
        Path api = Image.jar("pacto-api-");
        Path lib = Files.createDirectories(tree.resolve("distribution/target/pacto/lib"));
        Files.copy(api, lib.resolve(api.getFileName()));
        List<String> command = new ArrayList<>(List.of(mvn(), "-q", "-o", "-B", "package"));
        String local = System.getProperty("maven.repo.local");
        if (local != null) {
            command.add("-Dmaven.repo.local=" + local);
        }
        Path log = folder.resolve("mvn.log");
        Process process = new ProcessBuilder(command)
                .directory(example.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(BUILD_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended && process.exitValue() == 0).as(Files.readString(log)).isTrue();
        return example.resolve("target/acme-terraform-1.0.0.jar");
    }

    private static String mvn() {
        String home = System.getProperty("maven.home", System.getenv("MAVEN_HOME"));
        return home != null && Files.isExecutable(Path.of(home, "bin/mvn")) ? home + "/bin/mvn" : "mvn";
    }

    /** The folder with the examples, from wherever the tests are started. */
    private static Path repository() {
        Path here = Image.root();
        while (!Files.isDirectory(here.resolve("examples/third-party-plugin"))) {
            here = Objects.requireNonNull(here.getParent(), "the image lies outside of the tree");
        }
        return here;
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (path.startsWith(from.resolve("target"))) {
                    continue;
                }
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
