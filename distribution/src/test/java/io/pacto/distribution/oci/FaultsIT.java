package io.pacto.distribution.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.distribution.oci.Desk.Outcome;
import io.pacto.testkit.component.Components;
import io.pacto.testkit.component.Fault;
import io.pacto.testkit.component.Fault.Way;
import io.pacto.testkit.component.FaultProxy;
import io.pacto.testkit.component.NeedsComponent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each operation through a proxy that goes wrong once, and then no more, or always: security.md. Waits and
 * limits run at a twentieth of their length.
 */
@NeedsComponent(name = "docker-registry", env = "PACTO_DOCKER_REGISTRY", install = "apt-get install docker-registry")
class FaultsIT {

    private static final String TIME = "pacto.test.time.percent";
    private static final String CONTRACT =
            "pactoVersion: \"1.0\"\nservice: {name: svc, version: 1.0.0}\n" + "policy: {schema: policy/schema.json}\n";

    @TempDir
    static Path folder;

    static RegistryServer registry;
    static int made;

    @BeforeAll
    static void start(Components components) throws IOException {
        System.setProperty(TIME, "5");
        registry = RegistryServer.docker(components.program("docker-registry"), folder.resolve("registry"));
        Desk desk = new Desk(folder.resolve("publisher"))
                .write("svc/pacto.yaml", CONTRACT)
                .write("svc/policy/schema.json", "{\"type\":\"object\",\"required\":[\"service\"]}");
        assertThat(desk.run("push", "oci://" + registry.name() + "/acme/svc", "-p", "svc")
                        .exit())
                .isZero();
    }

    @AfterAll
    static void stop() {
        System.clearProperty(TIME);
        if (registry != null) {
            registry.close();
        }
    }

    /** What a user does, and which request of it meets the fault. */
    private enum Operation {
        PULL_HELLO("GET", "/v2/", "acme/svc:1.0.0"),
        PULL_MANIFEST("GET", "/v2/acme/svc/manifests/", "acme/svc:1.0.0"),
        PULL_LAYER("GET", "/v2/acme/svc/blobs/", "acme/svc:1.0.0"),
        LIST_TAGS("GET", "/v2/acme/svc/tags/", "acme/svc"),
        FOLLOW_MANIFEST("GET", "/v2/acme/svc/manifests/", ""),
        FOLLOW_LAYER("GET", "/v2/acme/svc/blobs/", "");

        private final String method;
        private final String path;
        private final String reference;

        Operation(String method, String path, String reference) {
            this.method = method;
            this.path = path;
            this.reference = reference;
        }

        Outcome run(Desk desk, FaultProxy proxy) throws IOException {
            String host = "oci://127.0.0.1:" + proxy.port() + "/";
            if (!reference.isEmpty()) {
                return desk.run("pull", host + reference, "-o", "p");
            }
            desk.bundle("app", "1.0.0", "policy: {ref: " + host + "acme/svc:1.0.0}");
            return desk.run("validate", "app");
        }
    }

    /** Faults that a patient client gets over, by the rule that says so. */
    private static Map<String, Fault> passing() {
        Map<String, Fault> all = new LinkedHashMap<>();
        all.put("R-05 cut before the body", Fault.none().travelling(Way.CUT, 0));
        all.put("R-05 cut after 1 byte", Fault.none().travelling(Way.CUT, 1));
        all.put("R-05 cut after 20 bytes", Fault.none().travelling(Way.CUT, 20));
        all.put("R-05 reset", Fault.none().travelling(Way.RESET, 1));
        all.put("R-05 half closed", Fault.none().travelling(Way.HALF_CLOSE, 1));
        all.put("R-05 stalled", Fault.none().travelling(Way.STALL, 1));
        for (int status : new int[] {408, 500, 502, 503, 504}) {
            all.put("R-04 answered " + status, Fault.answer(status, "later"));
        }
        all.put("R-03 429", Fault.answer(429, "later"));
        all.put("R-03 429 with Retry-After 0", Fault.answer(429, "later", "Retry-After: 0"));
        all.put("R-03 429 with Retry-After -5", Fault.answer(429, "later", "Retry-After: -5"));
        all.put("R-03 429 with Retry-After abc", Fault.answer(429, "later", "Retry-After: abc"));
        all.put(
                "R-03 429 with Retry-After in the past",
                Fault.answer(429, "later", "Retry-After: Thu, 01 Jan 1970 00:00:00 GMT"));
        return all;
    }

    @TestFactory
    List<DynamicTest> getsOverWhatPasses() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            passing()
                    .forEach((name, fault) -> tests.add(
                            DynamicTest.dynamicTest(operation + ": " + name, () -> passes(operation, fault))));
        }
        return tests;
    }

    private static void passes(Operation operation, Fault fault) throws IOException {
        Desk desk = new Desk(folder.resolve("d" + made++));
        try (FaultProxy proxy = FaultProxy.before(registry.port()).on(operation.method, operation.path, fault)) {
            Outcome outcome = operation.run(desk, proxy);
            assertThat(outcome.exit()).as(outcome.toString()).isZero();
            long asked = proxy.requests().stream()
                    .filter(seen -> seen.target().startsWith(operation.path))
                    .count();
            assertThat(asked).isGreaterThan(1);
            if (!operation.reference.isEmpty()) {
                assertThat(desk.tree("p")).containsEntry("pacto.yaml", CONTRACT);
            }
        }
    }

    /** Faults nobody gets over, and part of what is said about them. */
    private static Map<String, Map.Entry<Fault, String>> lasting() {
        Map<String, Map.Entry<Fault, String>> all = new LinkedHashMap<>();
        all.put("R-01 403", Map.entry(Fault.answer(403, ""), "authentication failed for "));
        all.put("R-01 404", Map.entry(Fault.answer(404, ""), ""));
        for (int status : new int[] {405, 413, 418}) {
            all.put("R-01 " + status, Map.entry(Fault.answer(status, ""), "answered " + status));
        }
        all.put("R-03 429 with Retry-After 120", Map.entry(Fault.answer(429, "", "Retry-After: 120"), "120"));
        all.put("R-04 503 always", Map.entry(Fault.answer(503, ""), "after 5 attempts"));
        all.put(
                "R-07 a page for browsers",
                Map.entry(Fault.answer(200, "<html>login</html>", "Content-Type: text/html"), ""));
        return all;
    }

    @TestFactory
    List<DynamicTest> tellsWhatLasts() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : Operation.values()) {
            if (operation == Operation.PULL_HELLO) {
                continue; // a registry may answer its greeting as it likes
            }
            lasting()
                    .forEach((name, fault) -> tests.add(DynamicTest.dynamicTest(
                            operation + ": " + name, () -> lasts(operation, fault.getKey(), fault.getValue()))));
        }
        return tests;
    }

    private static void lasts(Operation operation, Fault fault, String said) throws IOException {
        Desk desk = new Desk(folder.resolve("d" + made++));
        try (FaultProxy proxy = FaultProxy.before(registry.port()).always(operation.method, operation.path, fault)) {
            Outcome outcome = operation.run(desk, proxy);
            assertThat(outcome.exit()).as(outcome.toString()).isNotZero();
            assertThat(outcome.out() + outcome.err())
                    .contains(said)
                    .contains("acme/svc")
                    .doesNotContain("\tat ")
                    .doesNotContain("Exception");
            assertThat(desk.work().resolve("p")).doesNotExist();
            assertThat(desk.home().resolve(".cache/pacto/oci")).doesNotExist();
        }
    }

    @ParameterizedTest(name = "C-OCI-041 {0}, with Retry-After: {1}")
    @CsvSource({"503, 1", "503, abc", "503, ''"})
    void asksABusyRegistryFiveTimes(int status, String after) throws IOException {
        assertAskedFiveTimes(status, after);
    }

    @ParameterizedTest(name = "C-OCI-042 R-03 {0}, with Retry-After: {1}")
    @CsvSource({"429, 2", "429, -5", "429, ''"})
    void asksARegistryThatWantsLessFiveTimes(int status, String after) throws IOException {
        assertAskedFiveTimes(status, after);
    }

    private static void assertAskedFiveTimes(int status, String after) throws IOException {
        Desk desk = new Desk(folder.resolve("d" + made++));
        Fault fault = after.isEmpty() ? Fault.answer(status, "") : Fault.answer(status, "", "Retry-After: " + after);
        String manifest = Operation.PULL_MANIFEST.path;
        try (FaultProxy proxy = FaultProxy.before(registry.port()).always("GET", manifest, fault)) {
            Outcome outcome = Operation.PULL_MANIFEST.run(desk, proxy);
            assertThat(outcome.exit()).isEqualTo(3);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err())
                    .startsWith("registry unreachable for 127.0.0.1:" + proxy.port() + "/acme/svc:1.0.0: ")
                    .contains("after 5 attempts");
            assertThat(proxy.requests())
                    .filteredOn(seen -> seen.target().startsWith(manifest))
                    .hasSize(5);
        }
    }

    @ParameterizedTest(name = "C-OCI-042 R-03 a wait of {0} is longer than anybody waits")
    @ValueSource(strings = {"61", "3600", "Fri, 31 Dec 2100 23:59:59 GMT"})
    void doesNotWaitForHours(String after) throws IOException {
        Desk desk = new Desk(folder.resolve("d" + made++));
        Fault fault = Fault.answer(429, "", "Retry-After: " + after);
        String manifest = Operation.PULL_MANIFEST.path;
        try (FaultProxy proxy = FaultProxy.before(registry.port()).always("GET", manifest, fault)) {
            Outcome outcome = Operation.PULL_MANIFEST.run(desk, proxy);
            assertThat(outcome.exit()).isEqualTo(3);
            assertThat(outcome.err()).startsWith("registry unreachable for 127.0.0.1:" + proxy.port());
            assertThat(proxy.requests())
                    .filteredOn(seen -> seen.target().startsWith(manifest))
                    .hasSize(1);
        }
    }

    /** A fault during a push: at which request, and whether it comes to a good end. */
    private record Upset(String name, String method, String path, Fault fault, boolean heals) {}

    private static List<Upset> upsets() {
        String uploads = "/v2/acme/new/blobs/uploads/";
        List<Upset> all = new ArrayList<>();
        all.add(new Upset(
                "R-04 503 to the question for the tag",
                "HEAD",
                "/v2/acme/new/manifests/",
                Fault.answer(503, ""),
                true));
        all.add(new Upset(
                "R-04 500 to the question for a blob", "HEAD", "/v2/acme/new/blobs/", Fault.answer(500, ""), true));
        all.add(new Upset("R-04 502 to opening an upload", "POST", uploads, Fault.answer(502, ""), true));
        all.add(new Upset(
                "R-05 reset while opening an upload",
                "POST",
                uploads,
                Fault.none().travelling(Way.RESET, 0),
                true));
        all.add(new Upset(
                "R-06 upload cut after 1 byte", "PUT", uploads, Fault.none().travelling(Way.CUT_REQUEST, 1), true));
        all.add(new Upset(
                "R-06 upload cut after 60 bytes", "PUT", uploads, Fault.none().travelling(Way.CUT_REQUEST, 60), true));
        all.add(new Upset(
                "R-06 upload cut before the body", "PUT", uploads, Fault.none().travelling(Way.CUT_REQUEST, 0), true));
        all.add(new Upset(
                "R-06 upload done, its answer lost",
                "PUT",
                uploads,
                Fault.none().travelling(Way.CUT, 0),
                true));
        for (int status : new int[] {404, 416, 500, 503, 429}) {
            all.add(new Upset("R-06 upload answered " + status, "PUT", uploads, Fault.answer(status, ""), true));
        }
        all.add(new Upset("R-04 503 to the manifest", "PUT", "/v2/acme/new/manifests/", Fault.answer(503, ""), true));
        all.add(new Upset(
                "R-05 reset of the manifest",
                "PUT",
                "/v2/acme/new/manifests/",
                Fault.none().travelling(Way.RESET, 0),
                true));
        all.add(new Upset("R-01 403 to an upload", "POST", uploads, Fault.answer(403, ""), false));
        all.add(new Upset("R-01 413 to an upload", "PUT", uploads, Fault.answer(413, ""), false));
        all.add(new Upset("R-01 405 to the manifest", "PUT", "/v2/acme/new/manifests/", Fault.answer(405, ""), false));
        all.add(new Upset(
                "R-07 a page for browsers in place of an upload",
                "POST",
                uploads,
                Fault.answer(200, "<html>", "Content-Type: text/html"),
                false));
        all.add(new Upset(
                "S-070 an upload elsewhere, unencrypted",
                "POST",
                uploads,
                Fault.answer(202, "", "Location: http://192.0.2.1/u"),
                false));
        return all;
    }

    @TestFactory
    List<DynamicTest> pushesThroughFaults() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Upset upset : upsets()) {
            tests.add(DynamicTest.dynamicTest("PUSH: " + upset.name(), () -> pushes(upset)));
        }
        return tests;
    }

    private static void pushes(Upset upset) throws IOException {
        int number = made++;
        Desk desk = new Desk(folder.resolve("d" + number)).bundle("svc", "1.0.0", "metadata: {n: v" + number + "}");
        String tag = "t" + number;
        try (FaultProxy proxy = FaultProxy.before(registry.port()).on(upset.method(), upset.path(), upset.fault())) {
            Outcome outcome = desk.run("push", "oci://127.0.0.1:" + proxy.port() + "/acme/new:" + tag, "-p", "svc");
            assertThat(outcome.exit()).as(outcome.toString()).isEqualTo(upset.heals() ? 0 : 3);
        }
        Outcome pulled = desk.run("pull", "oci://" + registry.name() + "/acme/new:" + tag, "-o", "p");
        assertThat(pulled.exit()).isEqualTo(upset.heals() ? 0 : 3);
        if (upset.heals()) {
            assertThat(desk.tree("p")).isEqualTo(desk.tree("svc"));
        } else {
            assertThat(pulled.err()).startsWith("artifact not found: ");
        }
    }
}
