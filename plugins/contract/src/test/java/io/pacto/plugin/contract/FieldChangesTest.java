package io.pacto.plugin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Bundle;
import io.pacto.api.Change;
import io.pacto.api.DiffContributor;
import io.pacto.api.Scalar;
import io.pacto.api.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FieldChangesTest {

    private static final String API = "interfaces: [{name: api, type: http, port: 8080}]";
    private static final String RUNTIME = runtime("service", "stateless", "local", "ephemeral", "low", "");
    private static final String OLD = "oci://r.example/a/b:1.0.0";

    /** A row of the conformance table: what is put on the smallest contract on both sides, and the entries. */
    record Case(String id, String before, String after, List<String> expected) {

        Case gives(String... entries) {
            return new Case(id, before, after, List.of(entries));
        }

        @Override
        public String toString() {
            return id + " " + before + " => " + after;
        }
    }

    private static Case of(String id, String before, String after) {
        return new Case(id, Samples.BASE + before + "\n", Samples.BASE + after + "\n", List.of());
    }

    private static Case service(String id, String before, String after) {
        String head = "pactoVersion: \"1.0\"\nservice: {";
        return new Case(id, head + before + "}\n", head + after + "}\n", List.of());
    }

    private static Case interfaces(String id, String before, String after) {
        return of(id, "interfaces: [" + before + "]", "interfaces: [" + after + "]");
    }

    private static String runtime(
            String workload, String type, String scope, String durability, String criticality, String more) {
        return "runtime: {workload: " + workload + ", state: {type: " + type + ", persistence: {scope: " + scope
                + ", durability: " + durability + "}, dataCriticality: " + criticality + "}" + more + "}";
    }

    private static Case within(String id, String before, String after) {
        String head = RUNTIME.substring(0, RUNTIME.length() - 1);
        return of(
                id,
                head + (before.isEmpty() ? "}" : ", " + before + "}"),
                head + (after.isEmpty() ? "}" : ", " + after + "}"));
    }

    static Stream<Case> identity() {
        String svc = "name: svc, version: 1.0.0";
        return Stream.of(
                of("C-CLS-001", "", ""),
                service("C-CLS-004", svc, "name: svc2, version: 1.0.0")
                        .gives("[B] service.name (modified): service.name modified [svc -> svc2]"),
                service("C-CLS-005", "name: svc, version: 2.0.0", svc)
                        .gives("[N] service.version (modified): service.version modified [2.0.0 -> 1.0.0]"),
                service("C-CLS-006 a", svc + ", owner: a", svc + ", owner: b")
                        .gives("[N] service.owner (modified): service.owner modified [a -> b]"),
                service("C-CLS-006 b", svc, svc + ", owner: a")
                        .gives("[N] service.owner (added): service.owner added [+ a]"),
                service("C-CLS-006 c", svc + ", owner: a", svc)
                        .gives("[N] service.owner (removed): service.owner removed [- a]"),
                service("C-CLS-007", svc + ", owner: {team: t, dri: x}", svc + ", owner: {team: t, dri: y}")
                        .gives("[N] service.owner.dri (modified): service.owner.dri modified [x -> y]"),
                service(
                                "C-CLS-007 contacts",
                                svc + ", owner: {contacts: [{type: chat, value: '#a'}, {type: url, value: u}]}",
                                svc + ", owner: {contacts: [{type: url, value: u, purpose: support}]}")
                        .gives(
                                "[N] service.owner.contacts[chat:#a] (removed): service.owner.contacts[chat:#a] removed",
                                "[N] service.owner.contacts[url:u] (modified): service.owner.contacts[url:u] modified"
                                        + " [ -> support]"),
                service("C-CLS-008", svc, svc + ", image: {ref: \"g/h:1\"}")
                        .gives("[N] service.image (added): service.image added [+ g/h:1]"),
                service(
                                "C-CLS-009",
                                svc + ", image: {ref: \"g/h:1\"}",
                                svc + ", image: {ref: \"g/h:1\", private: true}")
                        .gives("[N] service.image.private (modified): service.image.private modified [false -> true]"),
                service(
                                "C-CLS-010",
                                svc + ", chart: {ref: c, version: 1.0.0}",
                                svc + ", chart: {ref: c, version: 1.1.0}")
                        .gives("[N] service.chart (modified): service.chart modified [c:1.0.0 -> c:1.1.0]"),
                of("C-CLS-054", "metadata: {a: 1}", "metadata: {a: 2}"));
    }

    static Stream<Case> boundaries() {
        String ev = "{name: ev, type: event, contract: a.yaml}";
        String api = "{name: api, type: http, port: 8080}";
        return Stream.of(
                of("C-CLS-011", API, "").gives("[B] interfaces (removed): api [- api]"),
                of("C-CLS-012", "", API).gives("[N] interfaces (added): api [+ api]"),
                of("C-CLS-013", API, API.replace("api", "rest"))
                        .gives("[B] interfaces (removed): api [- api]", "[N] interfaces (added): rest [+ rest]"),
                interfaces("C-CLS-014", api, "{name: api, type: grpc, port: 8080, contract: a.proto}")
                        .gives(
                                "[B] interfaces.type (modified): interfaces.type modified [api: http -> api: grpc]",
                                "[P] interfaces.contract (added): interfaces.contract added [+ api: a.proto]"),
                interfaces("C-CLS-015", api.replace("8080", "80"), api.replace("8080", "81"))
                        .gives("[B] interfaces.port (modified): interfaces.port modified [api: 80 -> api: 81]"),
                interfaces("C-CLS-016", ev, ev.replace("event", "event, port: 5"))
                        .gives("[P] interfaces.port (added): interfaces.port added [+ ev: 5]"),
                interfaces("C-CLS-017", ev.replace("event", "event, port: 5"), ev)
                        .gives("[B] interfaces.port (removed): interfaces.port removed [- ev: 5]"),
                interfaces("C-CLS-018", api, api.replace("8080", "8080, visibility: internal")),
                interfaces("C-CLS-019 a", api, api.replace("8080", "8080, visibility: public"))
                        .gives("[P] interfaces.visibility (modified): interfaces.visibility modified"
                                + " [api: internal -> api: public]"),
                interfaces("C-CLS-019 b", api.replace("8080", "8080, visibility: public"), api)
                        .gives("[P] interfaces.visibility (modified): interfaces.visibility modified"
                                + " [api: public -> api: internal]"),
                interfaces("C-CLS-020", ev, ev.replace("a.yaml", "b.yaml"))
                        .gives("[P] interfaces.contract (modified): interfaces.contract modified"
                                + " [ev: a.yaml -> ev: b.yaml]"),
                interfaces("C-CLS-020 dot", ev, ev.replace("a.yaml", "./a.yaml")),
                interfaces("C-CLS-021", api + ", " + ev, ev + ", " + api),
                interfaces("C-CLS-056", api, api.replace("http", "ftp"))
                        .gives("[B] interfaces.type (modified): interfaces.type modified [api: http -> api: ftp]"));
    }

    static Stream<Case> configuration() {
        String entry = "configuration: {configs: [";
        return Stream.of(
                of("C-CLS-022 a", "", "configuration: {schema: c.json}")
                        .gives("[N] configuration (added): configuration added [+ c.json]"),
                of("C-CLS-022 b", "configuration: {schema: c.json}", "")
                        .gives("[B] configuration (removed): configuration removed [- c.json]"),
                of("C-CLS-022 list", "", entry + "{name: a, ref: x}, {name: b, ref: y}]}")
                        .gives("[N] configuration (added): configuration added [+ 2 configs]"),
                of("C-CLS-023", "configuration: {schema: a.json}", "configuration: {schema: b.json}")
                        .gives("[P] configuration.schema (modified): configuration.schema modified"
                                + " [a.json -> b.json]"),
                of("C-CLS-024", "configuration: {ref: \"r:1\"}", "configuration: {ref: \"r:2\"}")
                        .gives("[P] configuration.ref (modified): configuration.ref modified [r:1 -> r:2]"),
                of("C-CLS-025", "configuration: {schema: a.json}", "configuration: {ref: r}")
                        .gives(
                                "[B] configuration.schema (removed): configuration.schema removed [- a.json]",
                                "[N] configuration.ref (added): configuration.ref added [+ r]"),
                of(
                        "C-CLS-026",
                        entry + "{name: a, ref: x}, {name: b, ref: y}]}",
                        entry + "{name: b, ref: y}, {name: a, ref: x}]}"),
                of("C-CLS-027", entry + "{name: a, ref: x}, {name: b, ref: y}]}", entry + "{name: b, ref: y}]}")
                        .gives("[B] configuration.configs[a] (removed): a [- a: x]"),
                of("C-CLS-028", "configuration: {schema: c.json}", "configurations: [{name: main, schema: c.json}]"),
                of(
                                "C-CLS-029",
                                "configuration: {schema: c.json, values: {LOG: info}}",
                                "configuration: {schema: c.json, values: {LOG: debug}}")
                        .gives("[N] configuration.values.LOG (modified): configuration.values.LOG modified"
                                + " [info -> debug]"),
                of(
                                "C-CLS-029 list",
                                entry + "{name: a, schema: c.json, values: {db: {pool: 1, hosts: [x, 1]}}}]}",
                                entry + "{name: a, schema: c.json, values: {db: {hosts: [x]}}}]}")
                        .gives(
                                "[N] configuration.configs[a].values.db.pool (removed):"
                                        + " configuration.configs[a].values.db.pool removed [- 1]",
                                "[N] configuration.configs[a].values.db.hosts (modified):"
                                        + " configuration.configs[a].values.db.hosts modified [[\"x\",1] -> [\"x\"]]"));
    }

    static Stream<Case> policies() {
        String p1 = "oci://r.example/p/q:1";
        String p2 = "oci://r.example/p/q:2";
        return Stream.of(
                of("C-CLS-030 a", "", "policy: {ref: p}").gives("[N] policy (added): policy added [+ p]"),
                of("C-CLS-030 b", "policy: {ref: p}", "").gives("[P] policy (removed): policy removed [- p]"),
                of("C-CLS-031", "policy: {ref: \"p:1\"}", "policy: {ref: \"p:2\"}")
                        .gives("[P] policy.ref (modified): policy.ref modified [p:1 -> p:2]"),
                of("C-CLS-031 kind", "policy: {schema: p.json}", "policy: {ref: p}")
                        .gives(
                                "[P] policy.schema (removed): policy.schema removed [- p.json]",
                                "[N] policy.ref (added): policy.ref added [+ p]"),
                of("C-CLS-032 a", "policy: {ref: p}", "policies: [{ref: p}]"),
                of("C-CLS-032 b", "policy: {ref: p}", "policies: [{name: n, ref: p}]"),
                of(
                                "C-CLS-032 list",
                                "policies: [{ref: \"" + p1 + "\"}, {name: n, schema: a.json}]",
                                "policies: [{ref: \"" + p2 + "\"}]")
                        .gives(
                                "[P] policies[r.example/p/q].ref (modified): policies[r.example/p/q].ref modified ["
                                        + p1 + " -> " + p2 + "]",
                                "[P] policies[n] (removed): n [- a.json]"));
    }

    static Stream<Case> behaviour() {
        String s = "state.persistence.";
        return Stream.of(
                of("C-CLS-033", RUNTIME, RUNTIME.replace("service", "job"))
                        .gives("[B] runtime.workload (modified): runtime.workload modified [service -> job]"),
                of("C-CLS-034", RUNTIME, runtime("service", "stateful", "local", "persistent", "low", ""))
                        .gives(
                                modified("B", "runtime.state.type", "stateless", "stateful"),
                                modified("B", "runtime." + s + "durability", "ephemeral", "persistent")),
                of("C-CLS-035", RUNTIME, RUNTIME.replace("local", "shared"))
                        .gives(modified("B", "runtime." + s + "scope", "local", "shared")),
                of("C-CLS-036", RUNTIME, RUNTIME.replace("low", "high"))
                        .gives(modified("P", "runtime.state.dataCriticality", "low", "high")),
                of("C-CLS-037", "", RUNTIME)
                        .gives(
                                "[N] runtime.workload (added): runtime.workload added [+ service]",
                                "[N] runtime.state.type (added): runtime.state.type added [+ stateless]",
                                "[N] runtime.state.persistence.scope (added):"
                                        + " runtime.state.persistence.scope added [+ local]",
                                "[N] runtime.state.persistence.durability (added):"
                                        + " runtime.state.persistence.durability added [+ ephemeral]",
                                "[N] runtime.state.dataCriticality (added):"
                                        + " runtime.state.dataCriticality added [+ low]"),
                of("C-CLS-038", RUNTIME, "")
                        .gives(
                                "[P] runtime.workload (removed): runtime.workload removed [- service]",
                                "[P] runtime.state.type (removed): runtime.state.type removed [- stateless]",
                                "[P] runtime.state.persistence.scope (removed):"
                                        + " runtime.state.persistence.scope removed [- local]",
                                "[P] runtime.state.persistence.durability (removed):"
                                        + " runtime.state.persistence.durability removed [- ephemeral]",
                                "[P] runtime.state.dataCriticality (removed):"
                                        + " runtime.state.dataCriticality removed [- low]"),
                within("C-CLS-039 a", "", "lifecycle: {upgradeStrategy: rolling}")
                        .gives("[N] runtime.lifecycle.upgradeStrategy (added):"
                                + " runtime.lifecycle.upgradeStrategy added [+ rolling]"),
                within("C-CLS-039 b", "lifecycle: {upgradeStrategy: rolling}", "lifecycle: {upgradeStrategy: ordered}")
                        .gives(modified("P", "runtime.lifecycle.upgradeStrategy", "rolling", "ordered")),
                within("C-CLS-039 c", "lifecycle: {upgradeStrategy: rolling}", "lifecycle: {}")
                        .gives("[P] runtime.lifecycle.upgradeStrategy (removed):"
                                + " runtime.lifecycle.upgradeStrategy removed [- rolling]"),
                within(
                                "C-CLS-040 a",
                                "lifecycle: {gracefulShutdownSeconds: 5}",
                                "lifecycle: {gracefulShutdownSeconds: 6}")
                        .gives(modified("N", "runtime.lifecycle.gracefulShutdownSeconds", "5", "6")),
                within("C-CLS-040 b", "", "lifecycle: {gracefulShutdownSeconds: 5}")
                        .gives("[N] runtime.lifecycle.gracefulShutdownSeconds (added):"
                                + " runtime.lifecycle.gracefulShutdownSeconds added [+ 5]"),
                within("C-CLS-041", "health: {interface: api, path: /h}", "health: {interface: rest, path: /z}")
                        .gives(
                                modified("P", "runtime.health.interface", "api", "rest"),
                                modified("P", "runtime.health.path", "/h", "/z")),
                within(
                                "C-CLS-042",
                                "health: {interface: api, initialDelaySeconds: 1}",
                                "health: {interface: api, initialDelaySeconds: 2}")
                        .gives(modified("N", "runtime.health.initialDelaySeconds", "1", "2")),
                within("C-CLS-043", "", "health: {interface: api, path: /h, initialDelaySeconds: 3}")
                        .gives(
                                "[N] runtime.health.interface (added): runtime.health.interface added [+ api]",
                                "[N] runtime.health.path (added): runtime.health.path added [+ /h]",
                                "[N] runtime.health.initialDelaySeconds (added):"
                                        + " runtime.health.initialDelaySeconds added [+ 3]"),
                within("C-CLS-044", "metrics: {interface: api, path: /m}", "metrics: {interface: api, path: /n}")
                        .gives(modified("P", "runtime.metrics.path", "/m", "/n")));
    }

    private static String modified(String letter, String path, String before, String after) {
        return "[" + letter + "] " + path + " (modified): " + path + " modified [" + before + " -> " + after + "]";
    }

    static Stream<Case> scalingAndDependencies() {
        return Stream.of(
                of("C-CLS-045 a", "", "scaling: {min: 1, max: 3}")
                        .gives("[N] scaling (added): scaling added [+ min=1 max=3]"),
                of("C-CLS-045 b", "scaling: {min: 1, max: 3}", "")
                        .gives("[P] scaling (removed): scaling removed [- min=1 max=3]"),
                of("C-CLS-046", "scaling: {replicas: 2}", "scaling: {min: 2, max: 2}")
                        .gives(modified("P", "scaling", "replicas=2", "min=2 max=2")),
                of("C-CLS-047", "scaling: {replicas: 2}", "scaling: {replicas: 3}")
                        .gives(modified("P", "scaling.replicas", "2", "3")),
                of("C-CLS-048", "scaling: {min: 1, max: 3}", "scaling: {min: 2, max: 4}")
                        .gives(modified("P", "scaling.min", "1", "2"), modified("N", "scaling.max", "3", "4")),
                of("C-CLS-049 a", dependency(OLD, "^1.0.0"), "")
                        .gives("[B] dependencies (removed): r.example/a/b [- " + OLD + "]"),
                of("C-CLS-049 b", "", dependency("../x", "^1.0.0")).gives("[N] dependencies (added): ../x [+ ../x]"),
                of("C-CLS-050", dependency(OLD, "^1.0.0"), dependency("oci://r.example/a/b:1.1.0", "^1.0.0"))
                        .gives(modified(
                                "P",
                                "dependencies.ref",
                                "r.example/a/b: " + OLD,
                                "r.example/a/b: oci://r.example/a/b:1.1.0")),
                of(
                                "C-CLS-052",
                                dependency("../x", "^1.0.0"),
                                dependency("../x", "^1.1.0").replace("}", ", required: true}"))
                        .gives(
                                modified("P", "dependencies.compatibility", "../x: ^1.0.0", "../x: ^1.1.0"),
                                modified("P", "dependencies.required", "../x: required=false", "../x: required=true")),
                of("C-CLS-053", dependency("../x", "*"), dependency("../x", "*").replace("}", ", required: false}")));
    }

    private static String dependency(String ref, String range) {
        return "dependencies: [{ref: \"" + ref + "\", compatibility: \"" + range + "\"}]";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"identity", "boundaries", "configuration", "policies", "behaviour", "scalingAndDependencies"})
    void listsExactlyWhatTheTableSays(Case row) {
        List<Change> changes = compare(Samples.bundle(row.before()), Samples.bundle(row.after()));

        assertThat(changes).extracting(FieldChangesTest::line).containsExactlyInAnyOrderElementsOf(row.expected());
        assertThat(Descriptor.ruleIds())
                .containsAll(changes.stream().map(Change::rule).toList());
    }

    @Test
    @DisplayName("C-CLS-002 gives the two entries of the documented sample")
    void givesTheTwoEntriesOfTheDocumentedSample() {
        String head = "pactoVersion: \"1.0\"\nservice: {name: my-service, version: ";
        String api = "{name: api, type: http, port: 8080}";
        String metrics = "{name: metrics, type: http, port: 9090}";

        List<Change> changes = compare(
                Samples.bundle(head + "1.0.0}\ninterfaces: [" + api + ", " + metrics + "]\n"),
                Samples.bundle(head + "1.1.0}\ninterfaces: [" + api + "]\n"));

        assertThat(changes)
                .extracting(FieldChangesTest::line)
                .containsExactlyInAnyOrder(
                        "[B] interfaces (removed): metrics [- metrics]",
                        "[N] service.version (modified): service.version modified [1.0.0 -> 1.1.0]");
        assertThat(changes)
                .extracting(Change::rule)
                .containsExactlyInAnyOrder("contract.interface.removed", "contract.service-version.modified");
    }

    @Test
    void keepsNumbersAndTruthValuesAsWhatTheyAre() {
        List<Change> changes = compare(
                Samples.bundle(Samples.BASE + "configuration: {schema: c.json, values: {a: 1, b: \"1\"}}\n"
                        + "scaling: {replicas: 1}\n"),
                Samples.bundle(Samples.BASE + "configuration: {schema: c.json, values: {a: true, b: 1}}\n"
                        + "scaling: {replicas: 2}\n"));

        assertThat(changes)
                .extracting(change -> change.after().kind())
                .containsExactly(Scalar.Kind.BOOLEAN, Scalar.Kind.INTEGER, Scalar.Kind.INTEGER);
    }

    @Test
    void saysThatASecretChangedAndNotWhatItIs() {
        List<Change> changes = compare(
                Samples.bundle(Samples.BASE
                        + "configuration: {schema: c.json, values: {a: \"secret://v/old\", DB_PASSWORD: x}}\n"),
                Samples.bundle(Samples.BASE
                        + "configuration: {schema: c.json, values: {a: \"secret://v/new\", DB_PASSWORD: y}}\n"));

        assertThat(changes)
                .extracting(FieldChangesTest::line)
                .containsExactly(
                        modified("N", "configuration.values.a", "secret://***", "secret://***"),
                        modified("N", "configuration.values.DB_PASSWORD", "***", "***"));
    }

    @Test
    void pointsAtTheNewNodeOrTheNearestSurvivingOne() {
        Bundle before = Samples.bundle(Samples.BASE + "interfaces:\n  - {name: a, type: http, port: 1}\n"
                + "  - {name: b, type: http, port: 2}\nscaling: {replicas: 1}\n");
        Bundle after = Samples.bundle(Samples.BASE + "interfaces:\n  - name: a\n    type: http\n    port: 3\n");

        assertThat(compare(before, after))
                .extracting(change -> change.path() + " " + change.position())
                .containsExactly(
                        "interfaces.port pacto.yaml:6:11", "interfaces pacto.yaml:4:3", "scaling pacto.yaml:1:1");
    }

    @Test
    void namesSectionAndSubject() {
        List<Change> changes = compare(
                Samples.bundle(Samples.BASE + API + "\n"),
                Samples.bundle(Samples.BASE + API.replace("8080", "8081") + "\n"));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.section()).isEqualTo(Section.INTERFACES);
            assertThat(change.subject()).isEqualTo("api");
        });
    }

    @Test
    void neverSeesAChangeInAnotherOrder() {
        Random random = new Random(7);
        List<String> interfaces = new ArrayList<>();
        List<String> dependencies = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            interfaces.add("{name: i" + i + ", type: http, port: " + (i + 1) + "}");
            dependencies.add("{ref: \"oci://r.example/a/d" + i + ":" + i + ".0.0\", compatibility: \"^" + i + "\"}");
        }
        Bundle before = bundle(interfaces, dependencies);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(interfaces, random);
            Collections.shuffle(dependencies, random);

            assertThat(compare(before, bundle(interfaces, dependencies))).isEmpty();
        }
    }

    private static Bundle bundle(List<String> interfaces, List<String> dependencies) {
        return Samples.bundle(Samples.BASE + "interfaces: " + interfaces + "\ndependencies: " + dependencies + "\n");
    }

    private static List<Change> compare(Bundle before, Bundle after) {
        DiffContributor fields = (DiffContributor)
                Descriptor.instance(Descriptor.contributions("diff").get(0).text("class"));
        return fields.compare(before, after, Samples.context());
    }

    /** The line a report shows, with the class shortened to its first letter. */
    private static String line(Change change) {
        Scalar before = change.before();
        Scalar after = change.after();
        String values = "";
        if (before != null && after != null) {
            values = " [" + before.text() + " -> " + after.text() + "]";
        } else if (before != null || after != null) {
            values = before == null ? " [+ " + after.text() + "]" : " [- " + before.text() + "]";
        }
        return "[" + change.classification().name().charAt(0) + "] " + change.path() + " ("
                + change.type().name().toLowerCase(Locale.ROOT) + "): " + change.reason() + values;
    }
}
