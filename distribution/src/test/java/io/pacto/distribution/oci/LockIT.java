package io.pacto.distribution.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.oci.Desk.Outcome;
import io.pacto.testkit.component.Components;
import io.pacto.testkit.component.FaultProxy;
import io.pacto.testkit.component.NeedsComponent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a lock pins lies in a registry, where somebody else may push as well. */
@NeedsComponent(name = "docker-registry", env = "PACTO_DOCKER_REGISTRY", install = "apt-get install docker-registry")
@NeedsComponent(name = "oras", env = "PACTO_ORAS", install = "go install oras.land/oras/cmd/oras@v1.3.6")
class LockIT {

    private static final String HELM_CONFIG = "application/vnd.cncf.helm.config.v1+json";
    private static final String HELM_LAYER = "application/vnd.cncf.helm.chart.content.v1.tar+gzip";

    @TempDir
    static Path shared;

    static RegistryServer registry;
    static Path oras;
    static int made;

    @TempDir
    Path folder;

    Desk desk;
    String host;

    @BeforeAll
    static void start(Components components) throws IOException {
        registry = RegistryServer.docker(components.program("docker-registry"), shared);
        oras = components.program("oras");
    }

    @AfterAll
    static void stop() {
        if (registry != null) {
            registry.close();
        }
    }

    @BeforeEach
    void aLockedContract() throws Exception {
        host = registry.name() + "/lock" + made++;
        desk = new Desk(folder);
        publish("auth", "1.0.0", "");
        publish("rules", "1.0.0", "");
        chart("one");
        desk.write("app/pacto.yaml", """
                pactoVersion: "1.0"
                service: {name: app, version: 1.0.0, chart: {ref: "oci://%1$s/charts/app", version: 1.2.0+b1}}
                policy: {ref: "oci://%1$s/rules:1.0.0"}
                dependencies:
                  - {ref: "oci://%1$s/auth", required: true, compatibility: "^1.0.0"}
                """.formatted(host));
    }

    private void publish(String name, String version, String owner) throws IOException {
        String more = owner.isEmpty() ? "" : "metadata: {by: " + owner + "}";
        Desk publisher = new Desk(folder.resolve("publisher")).bundle(name, version, more);
        publisher.write(name + "/policy/schema.json", "{\"type\":\"object\"}");
        publisher.write(
                name + "/pacto.yaml",
                Files.readString(publisher.work().resolve(name + "/pacto.yaml"))
                        + "policy: {schema: policy/schema.json}\n");
        Outcome pushed = publisher.run("push", "oci://" + host + "/" + name, "-p", name, "--force");
        assertThat(pushed.exit()).as(pushed.err()).isZero();
    }

    /** What {@code helm push} makes: a configuration and a layer of Helm's own types. */
    private void chart(String content) throws Exception {
        desk.write("chart/config.json", "{\"name\":\"app\"}").write("chart/app.tgz", content);
        desk.other(
                oras,
                "push",
                "--plain-http",
                "--config",
                "chart/config.json:" + HELM_CONFIG,
                host + "/charts/app:1.2.0_b1",
                "chart/app.tgz:" + HELM_LAYER);
    }

    private String resolve(String reference) throws Exception {
        return desk.other(oras, "resolve", "--plain-http", host + "/" + reference)
                .strip();
    }

    private Outcome lock(String... more) {
        String[] words = new String[more.length + 2];
        words[0] = "lock";
        words[1] = "app";
        System.arraycopy(more, 0, words, 2, more.length);
        return desk.run(words);
    }

    private String text() throws IOException {
        return Files.readString(desk.work().resolve("app/pacto.lock"));
    }

    @Test
    @DisplayName("V-02 dependency, policy and chart are pinned by the digests the registry has")
    void pinsEverything() throws Exception {
        Outcome locked = lock();
        assertThat(locked).isEqualTo(new Outcome(0, """
                app/pacto.lock pins 2 contracts and the chart
                  + app 1.2.0+b1 (oci://%1$s/charts/app)
                  + auth 1.0.0 (oci://%1$s/auth)
                  + rules 1.0.0 (oci://%1$s/rules:1.0.0)
                """.formatted(host), ""));
        assertThat(text())
                .contains(
                        resolve("charts/app:1.2.0_b1"),
                        resolve("auth:1.0.0"),
                        resolve("rules:1.0.0"),
                        "kind: chart",
                        "tag: \"1.2.0_b1\"");
        assertThat(lock("--check")).isEqualTo(new Outcome(0, "app/pacto.lock holds\n", ""));
        assertThat(lock().out()).isEqualTo("app/pacto.lock is up to date and pins 2 contracts and the chart\n");
        assertThat(desk.run("validate", "app").out()).isEqualTo("app is valid\n");
        assertThat(desk.run("push", "oci://" + host + "/app", "-p", "app").exit())
                .isZero();
    }

    @Test
    @DisplayName("V-02 a chart that was published again is told, and nothing is pushed")
    void tellsAMovedChart() throws Exception {
        lock();
        String before = resolve("charts/app:1.2.0_b1");
        chart("two");
        String said = "oci://" + host + "/charts/app:1.2.0_b1 of app was moved: it is " + resolve("charts/app:1.2.0_b1")
                + " now, and " + before + " is locked";
        Outcome checked = lock("--check");
        assertThat(checked.exit()).isEqualTo(1);
        assertThat(checked.err())
                .contains("ERROR [LOCK_DIGEST_MISMATCH] references[0]: " + said)
                .contains("pacto lock --update-name app");
        Outcome pushed = desk.run("push", "oci://" + host + "/app", "-p", "app");
        assertThat(pushed)
                .isEqualTo(new Outcome(
                        1,
                        "",
                        "  ERROR [LOCK_DIGEST_MISMATCH] references[0]: " + said
                                + "\ncontract validation failed with 1 error(s)\n"));
        assertThat(desk.run("pull", "oci://" + host + "/app", "-o", "p").err()).startsWith("artifact not found: ");
        assertThat(lock().exit()).isZero();
        assertThat(text()).contains(before);
        assertThat(lock("--update-name", "app").out()).contains("  ~ app 1.2.0+b1");
        assertThat(text()).contains(resolve("charts/app:1.2.0_b1"));
        assertThat(desk.run("push", "oci://" + host + "/app", "-p", "app").exit())
                .isZero();
    }

    @Test
    @DisplayName("V-02 a moved tag is told although the cache has the old content, and update takes the new")
    void asksTheRegistryAndNotTheCache() throws Exception {
        lock();
        desk.run("graph", "app");
        desk.run("pull", "oci://" + host + "/auth:1.0.0", "-o", "p");
        String before = resolve("auth:1.0.0");
        publish("auth", "1.0.0", "somebody");

        assertThat(desk.run("graph", "app", "-v").err()).doesNotContain("GET http");
        Outcome checked = lock("--check");
        assertThat(checked.exit()).isEqualTo(1);
        assertThat(checked.err()).contains("[LOCK_DIGEST_MISMATCH] dependencies[0]: oci://" + host + "/auth:1.0.0");
        assertThat(desk.run("validate", "app").exit()).isEqualTo(1);
        assertThat(lock("--update").out()).contains("  ~ auth 1.0.0");
        assertThat(text()).contains(resolve("auth:1.0.0")).doesNotContain(before);
        assertThat(desk.run("validate", "app").exit()).isZero();
        assertThat(desk.run("diff", "app", "app").exit()).isZero();
    }

    @Test
    @DisplayName("V-02 a newer version does not count until it is asked for")
    void keepsTheVersion() throws Exception {
        lock();
        publish("auth", "1.1.0", "");
        assertThat(lock("--check").exit()).isZero();
        assertThat(desk.run("graph", "app").out()).contains("auth@1.0.0").doesNotContain("1.1.0");
        assertThat(desk.run("push", "oci://" + host + "/app", "-p", "app").exit())
                .isZero();
        lock("--update-name", "auth");
        assertThat(desk.run("graph", "app").out()).contains("auth@1.1.0");
        assertThat(lock("--update-name", "nobody").exit()).isEqualTo(2);
    }

    @Test
    @DisplayName("V-02 an edited contract is not pushed with its old lock")
    void refusesAStaleLock() throws Exception {
        lock();
        String contract = Files.readString(desk.work().resolve("app/pacto.yaml"));
        desk.write("app/pacto.yaml", contract.replace("1.2.0+b1", "1.3.0"));
        desk.write("chart/config.json", "{}").write("chart/app.tgz", "three");
        desk.other(oras, "push", "--plain-http", host + "/charts/app:1.3.0", "chart/app.tgz:" + HELM_LAYER);
        Outcome pushed = desk.run("push", "oci://" + host + "/app", "-p", "app");
        assertThat(pushed.exit()).isEqualTo(1);
        assertThat(pushed.err())
                .contains("[LOCK_STALE]", "pacto.lock does not pin app 1.3.0 (oci://" + host + "/charts/app)")
                .endsWith("contract validation failed with 2 error(s)\n");
        assertThat(lock().out()).contains("  + app 1.3.0", "  - app 1.2.0+b1");
        assertThat(desk.run("push", "oci://" + host + "/app", "-p", "app").exit())
                .isZero();
    }

    @Test
    @DisplayName("V-02 a chart that is not there: nothing is locked")
    void locksNothingWithoutTheChart() throws Exception {
        String contract = Files.readString(desk.work().resolve("app/pacto.yaml"));
        desk.write("app/pacto.yaml", contract.replace("1.2.0+b1", "9.9.9"));
        Outcome locked = lock();
        assertThat(locked.exit()).isEqualTo(3);
        assertThat(locked.err())
                .contains("[LOCK_UNRESOLVED] service.chart.ref: \"oci://" + host
                        + "/charts/app\" cannot be had: artifact not found: " + host + "/charts/app:9.9.9");
        assertThat(desk.work().resolve("app/pacto.lock")).doesNotExist();
    }

    @Test
    @DisplayName("V-02 offline the cache answers, and a registry that is away is a warning")
    void verifiesOffline() throws Exception {
        try (FaultProxy proxy = FaultProxy.before(registry.port())) {
            String contract = Files.readString(desk.work().resolve("app/pacto.yaml"));
            contract = contract.replace(registry.name(), "127.0.0.1:" + proxy.port())
                    .replaceAll("(?s), chart: \\{.*?\\}\\}", "}");
            desk.write("app/pacto.yaml", contract);
            assertThat(lock().exit()).isZero();
            String name = host.replace(registry.name(), "127.0.0.1:" + proxy.port());
            desk.run("pull", "oci://" + name + "/auth:1.0.0", "-o", "p");
            desk.run("pull", "oci://" + name + "/rules:1.0.0", "-o", "q");
            assertThat(lock("--check", "--offline").exit()).isZero();
        }
        System.setProperty("pacto.test.time.percent", "1");
        try {
            Outcome judged = desk.run("validate", "app");
            assertThat(judged.out()).isEqualTo("app is valid\n");
            assertThat(judged.err()).contains("WARN  [LOCK_UNRESOLVED]");
            assertThat(lock("--check").exit()).isEqualTo(3);
            Outcome pushed = desk.run("push", "oci://" + host + "/app", "-p", "app");
            assertThat(pushed.exit()).isZero();
            assertThat(pushed.err()).contains("  WARN  [LOCK_UNRESOLVED] dependencies[0]: ");
        } finally {
            System.clearProperty("pacto.test.time.percent");
        }
    }
}
