package io.pacto.distribution.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.oci.Desk.Outcome;
import io.pacto.testkit.component.Components;
import io.pacto.testkit.component.NeedsComponent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One cache, many processes, some of which are killed. A full build has more rounds. */
@NeedsComponent(name = "docker-registry", env = "PACTO_DOCKER_REGISTRY", install = "apt-get install docker-registry")
class SharedCacheIT {

    private static final boolean FULL = Boolean.getBoolean("pacto.full");
    private static final int PROCESSES = 16;

    @TempDir
    static Path shared;

    static RegistryServer registry;

    @TempDir
    Path folder;

    Desk desk;
    String ref;

    @BeforeAll
    static void start(Components components) throws IOException {
        registry = RegistryServer.docker(components.program("docker-registry"), shared);
    }

    @AfterAll
    static void stop() {
        if (registry != null) {
            registry.close();
        }
    }

    @BeforeEach
    void aBundle() throws IOException {
        desk = new Desk(folder).init();
        byte[] noise = new byte[300_000];
        new Random(20261122).nextBytes(noise);
        Files.createDirectories(desk.work().resolve("my-svc/docs"));
        Files.write(desk.work().resolve("my-svc/docs/noise.bin"), noise);
        ref = "oci://" + registry.name() + "/shared/my-svc:0.1.0";
        assertThat(desk.run("push", ref, "-p", "my-svc", "--force").err()).isEmpty();
    }

    private Path cache() {
        return desk.home().resolve(".cache/pacto/oci");
    }

    /** Everything in the cache is what its name says, and nothing else is left lying there. */
    private void assertIntact() throws IOException {
        assertThat(desk.run("cache", "verify").exit()).isZero();
        try (Stream<Path> files = Files.walk(cache())) {
            assertThat(files.filter(Files::isRegularFile)).hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    @DisplayName("R-08 a pull killed at any moment leaves nothing to repair")
    void survivesKills() throws Exception {
        Random random = new Random(20261123);
        int rounds = FULL ? 500 : 50;
        for (int round = 0; round < rounds; round++) {
            Process pull = desk.start("pull", ref, "-o", "p");
            // Most of a run is start-up; the interesting part lies anywhere in it.
            pull.waitFor(random.nextInt(900), TimeUnit.MILLISECONDS);
            pull.destroyForcibly().waitFor();
            assertThat(desk.run("pull", ref, "-o", "p").err()).isEmpty();
            assertThat(desk.tree("p")).containsAllEntriesOf(desk.tree("my-svc"));
            assertThat(desk.run("cache", "verify").exit()).isZero();
            // Every other round finds what the one before left, and every other an empty cache.
            if (round % 2 == 1) {
                desk.run("cache", "clean");
            }
        }
    }

    @Test
    @DisplayName("R-09 16 processes pull the same reference, and one cleans the cache meanwhile")
    void sharesTheCache() throws Exception {
        int rounds = FULL ? 50 : 2;
        for (int round = 0; round < rounds; round++) {
            desk.run("cache", "clean");
            List<Process> all = new ArrayList<>();
            for (int i = 0; i < PROCESSES; i++) {
                all.add(desk.start("pull", ref, "-o", "p" + i));
            }
            if (round % 2 == 1) {
                all.add(desk.start("cache", "clean"));
            }
            for (Process process : all) {
                assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue())
                        .as(Files.readString(folder.resolve("out.log")))
                        .isZero();
            }
            for (int i = 0; i < PROCESSES; i++) {
                assertThat(desk.tree("p" + i)).isEqualTo(desk.tree("my-svc"));
            }
            assertThat(desk.run("pull", ref, "-o", "p").exit()).isZero();
            assertIntact();
        }
    }

    /** Hosts share nothing in memory, so that this is what processes do to each other, without their start-up. */
    @Test
    @DisplayName("R-09 16 runs at once pull the same reference, many times over")
    void sharesTheCacheBetweenRuns() throws Exception {
        TreeMap<String, String> expected = desk.tree("my-svc");
        ExecutorService runs = Executors.newFixedThreadPool(PROCESSES);
        try {
            int rounds = FULL ? 50 : 10;
            for (int round = 0; round < rounds; round++) {
                desk.run("cache", "clean");
                List<Callable<Outcome>> pulls = new ArrayList<>();
                for (int i = 0; i < PROCESSES; i++) {
                    String target = "p" + i;
                    pulls.add(() -> desk.run("pull", ref, "-o", target));
                }
                for (Future<Outcome> pull : runs.invokeAll(pulls)) {
                    assertThat(pull.get().err()).isEmpty();
                    assertThat(pull.get().exit()).isZero();
                }
                assertIntact();
            }
        } finally {
            runs.shutdownNow();
        }
        for (int i = 0; i < PROCESSES; i++) {
            assertThat(desk.tree("p" + i)).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("R-08 a push killed at any moment leaves the tag as it was or as it should be")
    void survivesKilledPushes() throws Exception {
        Random random = new Random(20261124);
        int rounds = FULL ? 100 : 10;
        for (int round = 0; round < rounds; round++) {
            desk.write("my-svc/docs/round.md", "# " + round + "\n");
            Process push = desk.start("push", ref, "-p", "my-svc", "--force");
            push.waitFor(200 + random.nextInt(900), TimeUnit.MILLISECONDS);
            push.destroyForcibly().waitFor();
            assertThat(desk.run("pull", ref, "-o", "q" + round, "--no-cache").exit())
                    .isZero();
        }
        assertThat(desk.run("push", ref, "-p", "my-svc", "--force").exit()).isZero();
        assertThat(desk.run("pull", ref, "-o", "last", "--no-cache").exit()).isZero();
        assertThat(desk.tree("last")).isEqualTo(desk.tree("my-svc"));
    }
}
