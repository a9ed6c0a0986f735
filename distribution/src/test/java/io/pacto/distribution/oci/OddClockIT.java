package io.pacto.distribution.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.testkit.component.Components;
import io.pacto.testkit.component.NeedsComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine whose clock is wrong, and by the next command is right again. */
@NeedsComponent(name = "docker-registry", env = "PACTO_DOCKER_REGISTRY", install = "apt-get install docker-registry")
@NeedsComponent(name = "faketime", env = "PACTO_FAKETIME", install = "apt-get install faketime")
class OddClockIT {

    private static final Path PACTO = Desk.IMAGE.resolve("bin/pacto");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "R-12 the clock says {0}")
    @ValueSource(strings = {"@1970-01-02 00:00:00", "@2038-01-20 00:00:00", "+10y"})
    void worksUnderAWrongClock(String clock, Components components) throws Exception {
        Desk desk = new Desk(folder).init();
        Path faketime = components.program("faketime");
        try (RegistryServer registry =
                RegistryServer.docker(components.program("docker-registry"), folder.resolve("registry"))) {
            String ref = "oci://" + registry.name() + "/acme/my-svc";
            String pushed = at(clock, faketime, desk, "push", ref, "-p", "my-svc");
            assertThat(desk.run("push", ref, "-p", "my-svc", "--force").out()).isEqualTo(pushed);
            assertThat(at(clock, faketime, desk, "pull", ref, "-o", "p")).isEqualTo("Pulled my-svc@0.1.0 -> p/\n");
            assertThat(desk.tree("p")).isEqualTo(desk.tree("my-svc"));

            // What was fetched under the wrong clock is good under the right one.
            Desk.Outcome again = desk.run("explain", ref + ":0.1.0", "-v");
            assertThat(again.err()).contains("cache hit (disk)").doesNotContain("GET http");
        }
    }

    /**
     * The monotonic clock is left alone, as it is when somebody sets the time; without the variable every wait of Java
     * ends at once under faketime, and is begun again.
     */
    private static String at(String clock, Path faketime, Desk desk, String... arguments) throws Exception {
        List<String> words = new ArrayList<>(
                List.of("FAKETIME_FORCE_MONOTONIC_FIX=0", "PACTO_START_UP_ARCHIVE=off", faketime.toString()));
        words.addAll(List.of("--exclude-monotonic", "-f", clock, PACTO.toString()));
        words.addAll(List.of(arguments));
        return desk.other(Path.of("/usr/bin/env"), words.toArray(new String[0]));
    }
}
