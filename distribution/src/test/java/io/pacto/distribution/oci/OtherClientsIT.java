package io.pacto.distribution.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.testkit.component.Components;
import io.pacto.testkit.component.NeedsComponent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we publish, oras, crane and skopeo read, from a strict registry and from a lax one; and the other way round. */
@NeedsComponent(name = "docker-registry", env = "PACTO_DOCKER_REGISTRY", install = "apt-get install docker-registry")
@NeedsComponent(name = "oras", env = "PACTO_ORAS", install = "go install oras.land/oras/cmd/oras@v1.3.6")
@NeedsComponent(
        name = "crane",
        env = "PACTO_CRANE",
        install = "go install github.com/google/go-containerregistry/cmd/crane@v0.22.1")
@NeedsComponent(name = "skopeo", env = "PACTO_SKOPEO", install = "apt-get install skopeo")
class OtherClientsIT {

    @TempDir
    Path folder;

    private RegistryServer start(String kind, Components components) throws IOException {
        return kind.equals("crane")
                ? RegistryServer.crane(components.program("crane"), folder.resolve("registry"))
                : RegistryServer.docker(components.program("docker-registry"), folder.resolve("registry"));
    }

    @ParameterizedTest(name = "C-OCI-037 C-OCI-038 through {0}")
    @ValueSource(strings = {"docker-registry", "crane"})
    void othersReadWhatWePublish(String kind, Components components) throws Exception {
        Desk desk = new Desk(folder).init();
        try (RegistryServer registry = start(kind, components)) {
            String name = registry.name() + "/acme/my-svc";
            String out = desk.run("push", "oci://" + name, "-p", "my-svc").out();
            String digest = out.substring(out.indexOf("sha256:")).strip();

            Path crane = components.program("crane");
            assertThat(desk.other(crane, "digest", name + ":0.1.0").strip()).isEqualTo(digest);
            assertThat(desk.other(crane, "ls", name)).isEqualTo("0.1.0\n");
            assertThat(desk.other(crane, "config", name + ":0.1.0")).contains("\"io.pacto.name\":\"my-svc\"");
            desk.other(crane, "copy", name + ":0.1.0", registry.name() + "/copies/by-crane:1.0.0");

            Path oras = components.program("oras");
            assertThat(desk.other(oras, "resolve", "--plain-http", name + ":0.1.0")
                            .strip())
                    .isEqualTo(digest);
            assertThat(desk.other(oras, "manifest", "fetch", "--plain-http", name + ":0.1.0"))
                    .contains("application/vnd.pacto.bundle.layer.v1.tar+gzip");
            desk.other(
                    oras,
                    "copy",
                    "--from-plain-http",
                    "--to-plain-http",
                    name + ":0.1.0",
                    registry.name() + "/copies/by-oras:1.0.0");

            Path skopeo = components.program("skopeo");
            assertThat(desk.other(skopeo, "inspect", "--tls-verify=false", "--raw", "docker://" + name + ":0.1.0"))
                    .contains("\"schemaVersion\":2");
            desk.other(
                    skopeo,
                    "--insecure-policy",
                    "copy",
                    "--src-tls-verify=false",
                    "--dest-tls-verify=false",
                    "docker://" + name + ":0.1.0",
                    "docker://" + registry.name() + "/copies/by-skopeo:1.0.0");
            desk.other(
                    skopeo,
                    "--insecure-policy",
                    "copy",
                    "--src-tls-verify=false",
                    "docker://" + name + ":0.1.0",
                    "oci:" + desk.work().resolve("layout") + ":0.1.0");

            for (String copy : new String[] {"by-crane", "by-oras", "by-skopeo"}) {
                assertThat(desk.run("pull", "oci://" + registry.name() + "/copies/" + copy, "-o", copy)
                                .err())
                        .isEmpty();
                assertThat(desk.tree(copy)).isEqualTo(desk.tree("my-svc"));
            }
            assertThat(desk.run("pull", "oci-layout://layout:0.1.0", "-o", "from-layout")
                            .exit())
                    .isZero();
            assertThat(desk.tree("from-layout")).isEqualTo(desk.tree("my-svc"));
        }
    }

    @ParameterizedTest(name = "we read what oras publishes through {0}")
    @ValueSource(strings = {"docker-registry", "crane"})
    void readsWhatOrasPublishes(String kind, Components components) throws Exception {
        Desk desk = new Desk(folder).init();
        try (RegistryServer registry = start(kind, components)) {
            // GNU tar writes directories with a slash at the end: the form older readers hang on (C-OCI-036).
            desk.other(Path.of("/bin/tar"), "-czf", "bundle.tar.gz", "-C", "my-svc", ".");
            desk.other(
                    components.program("oras"),
                    "push",
                    "--plain-http",
                    registry.name() + "/acme/x:1.0.0",
                    "bundle.tar.gz:application/vnd.pacto.bundle.layer.v1.tar+gzip");
            assertThat(desk.run("pull", "oci://" + registry.name() + "/acme/x:1.0.0", "-o", "p")
                            .out())
                    .isEqualTo("Pulled my-svc@0.1.0 -> p/\n");
            assertThat(desk.tree("p")).isEqualTo(desk.tree("my-svc"));
        }
    }

    @Test
    @DisplayName("S-023 a contract that was fetched leads to no folder of this machine")
    void followsNoFolderOfAFetchedContract(Components components) throws Exception {
        Desk desk = new Desk(folder).bundle("x", "6.6.6").write("p/pacto.yaml", """
                pactoVersion: "1.0"
                service: {name: evil, version: 1.0.0}
                policy: {ref: file://../x}
                dependencies:
                  - {ref: "file://../x", required: true, compatibility: "*"}
                  - {ref: "../x", required: true, compatibility: "*"}
                  - {ref: "oci-layout://../x", required: true, compatibility: "*"}
                """);
        try (RegistryServer registry = start("docker-registry", components)) {
            String name = registry.name() + "/acme/evil:1.0.0";
            desk.other(Path.of("/bin/tar"), "-czf", "bundle.tar.gz", "-C", "p", "pacto.yaml");
            desk.other(
                    components.program("oras"),
                    "push",
                    "--plain-http",
                    name,
                    "bundle.tar.gz:application/vnd.pacto.bundle.layer.v1.tar+gzip");
            // The folder lies both beside the working directory's bundle and where the user stands.
            desk.bundle("work/x", "6.6.6");
            for (String command : new String[] {"graph", "doc", "validate"}) {
                Desk.Outcome outcome = desk.run(command, "oci://" + name);
                assertThat(outcome.out() + outcome.err()).doesNotContain("6.6.6");
            }
            String refused = "is not allowed in a contract that came from oci://" + name;
            assertThat(desk.run("graph", "oci://" + name).out())
                    .contains(
                            "local reference \"file://../x\" " + refused,
                            "local reference \"../x\" " + refused,
                            "local reference \"oci-layout://../x\" " + refused);
            Desk.Outcome judged = desk.run("validate", "oci://" + name);
            assertThat(judged.exit()).isNotZero();
            assertThat(judged.out() + judged.err()).contains("local reference \"file://../x\" " + refused);
        }
    }

    @Test
    @DisplayName("C-OCI-035 a layer packed with zstd by the real program")
    @NeedsComponent(name = "zstd", env = "PACTO_ZSTD", install = "apt-get install zstd")
    void readsZstd(Components components) throws Exception {
        Desk desk = new Desk(folder).init();
        try (RegistryServer registry = start("docker-registry", components)) {
            desk.other(Path.of("/bin/tar"), "-cf", "bundle.tar", "-C", "my-svc", ".");
            desk.other(components.program("zstd"), "-q", "-19", "bundle.tar", "-o", "bundle.tar.zst");
            desk.other(
                    components.program("oras"),
                    "push",
                    "--plain-http",
                    registry.name() + "/acme/x:1.0.0",
                    "bundle.tar.zst:application/vnd.pacto.bundle.layer.v1.tar+zstd");
            assertThat(desk.run("pull", "oci://" + registry.name() + "/acme/x:1.0.0", "-o", "p")
                            .err())
                    .isEmpty();
            assertThat(desk.tree("p")).isEqualTo(desk.tree("my-svc"));
            assertThat(Files.exists(desk.work().resolve("p/pacto.yaml"))).isTrue();
        }
    }
}
