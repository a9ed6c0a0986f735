package io.pacto.plugin.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.plugin.oci.artifact.Digest;
import io.pacto.testkit.component.Components;
import io.pacto.testkit.component.NeedsComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsComponent(name = "oras", env = "PACTO_ORAS", install = "go install oras.land/oras/cmd/oras@v1.3.6")
@DisplayName("decision 15: oras reads what we write, and we read what it writes")
@NeedsComponent(name = "oras", env = "PACTO_ORAS", install = "go install oras.land/oras/cmd/oras@v1.3.6")
class OrasInteroperabilityTest {

    @TempDir
    Path folder;

    Oras oras;
    Workbench bench;
    String digest;

    @BeforeEach
    void publish(Components components) {
        oras = new Oras(components.program("oras"), folder);
        bench = new Workbench(folder).init();
        String out = bench.run("push", "oci-layout://store", "-p", "my-svc").out();
        digest = out.lines().skip(1).findFirst().orElseThrow().substring("Digest: ".length());
    }

    @Test
    void readsOurManifest() {
        String manifest = oras.run("manifest", "fetch", "--oci-layout", "store:0.1.0");

        assertThat(Digest.of(manifest.getBytes(StandardCharsets.UTF_8))).hasToString(digest);
        assertThat(oras.run("repo", "tags", "--oci-layout", "store")).isEqualTo("0.1.0\n");
    }

    @Test
    void findsTheOldDigestAfterATagHasMoved() {
        bench.write("my-svc/docs/README.md", "# New\n");
        bench.run("push", "oci-layout://store", "-p", "my-svc", "--force");

        assertThat(oras.run("resolve", "--oci-layout", "store:0.1.0")).isNotEqualTo(digest + "\n");
        assertThat(oras.run("resolve", "--oci-layout", "store@" + digest)).isEqualTo(digest + "\n");
    }

    @Test
    void copiesToALayoutThatWePullFrom() {
        oras.run("copy", "--from-oci-layout", "store:0.1.0", "--to-oci-layout", "copy:2.0.0");

        assertThat(bench.run("pull", "oci-layout://copy", "-o", "out").out())
                .isEqualTo("Pulled my-svc@0.1.0 -> out/\n");
        assertThat(bench.tree("out")).isEqualTo(bench.tree("my-svc"));
    }

    @Test
    void pushesAnArtifactThatWePull() {
        bench.run("pack", "my-svc", "-o", "bundle.tgz");
        oras.run(
                "push",
                "--oci-layout",
                "made:1.0.0",
                "--artifact-type",
                "application/vnd.example+type",
                "bundle.tgz:application/vnd.pacto.bundle.layer.v1.tar+gzip");

        assertThat(bench.run("pull", "oci-layout://made:1.0.0", "-o", "out").err())
                .isEmpty();
        assertThat(bench.tree("out")).isEqualTo(bench.tree("my-svc"));
    }

    @Test
    void sharesALayoutWithUs() {
        oras.run("tag", "--oci-layout", "store:0.1.0", "stable");
        bench.run("push", "oci-layout://store:next", "-p", "my-svc");

        assertThat(oras.run("repo", "tags", "--oci-layout", "store")).isEqualTo("0.1.0\nnext\nstable\n");
        assertThat(bench.run("pull", "oci-layout://store:stable", "-o", "out").code())
                .isZero();
    }
}
