package io.pacto.plugin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Bundle;
import io.pacto.api.DataReport;
import io.pacto.api.GeneratedFile;
import io.pacto.api.Invocation;
import io.pacto.api.Options;
import io.pacto.api.Source;
import io.pacto.api.Text;
import io.pacto.plugin.contract.explain.ExplainCommand;
import io.pacto.plugin.contract.explain.ExplainText;
import io.pacto.plugin.contract.init.InitCommand;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExplainTest {

    private static final String RICH = """
            pactoVersion: "1.0"
            service: {name: rich-svc, version: 1.2.3}
            interfaces:
              - {name: api, type: http, port: 8080, visibility: public, contract: o.yaml}
              - {name: rpc, type: grpc, port: 9090, contract: a.proto}
              - {name: ev, type: event, visibility: internal, contract: ev.yaml}
            configuration: {schema: cfg.json}
            dependencies: [{ref: ../G/cache, compatibility: "^1.0.0"}]
            scaling: {replicas: 3}
            metadata: {b: [1, two], a: {z: 1, x: 1}}
            """;

    @Test
    @DisplayName("C-EXP-001 sums the scaffold up in fourteen lines")
    void sumsTheScaffoldUpInFourteenLines() {
        assertThat(text(explain(scaffold()))).isEqualTo("""
                Service: my-svc@0.1.0
                Owner: team/my-team
                Pacto Version: 1.0

                Runtime:
                  Workload: service
                  State: stateless
                  Persistence: local/ephemeral
                  Data Criticality: low

                Interfaces (1):
                  - api (http, port 8080, internal)

                Scaling: 1-3
                """);
    }

    @Test
    @DisplayName("C-EXP-002 keeps the order of keys")
    void keepsTheOrderOfKeys() {
        assertThat(OneLine.json(explain(scaffold()).tree()))
                .isEqualTo("{\"name\":\"my-svc\",\"version\":\"0.1.0\",\"owner\":\"team/my-team\","
                        + "\"pactoVersion\":\"1.0\",\"runtime\":{\"workloadType\":\"service\",\"stateType\":\"stateless\","
                        + "\"scope\":\"local\",\"durability\":\"ephemeral\",\"dataCriticality\":\"low\"},"
                        + "\"interfaces\":[{\"name\":\"api\",\"type\":\"http\",\"port\":8080,"
                        + "\"visibility\":\"internal\"}],\"scaling\":{\"min\":1,\"max\":3},"
                        + "\"metadata\":{\"team\":\"my-team\",\"tier\":\"standard\"}}");
    }

    @Test
    @DisplayName("C-EXP-003 leaves out what is not there")
    void leavesOutWhatIsNotThere() {
        assertThat(text(explain(RICH))).isEqualTo("""
                Service: rich-svc@1.2.3
                Pacto Version: 1.0

                Interfaces (3):
                  - api (http, port 8080, public)
                  - rpc (grpc, port 9090)
                  - ev (event, internal)

                Dependencies (1):
                  - ../G/cache (^1.0.0, optional)

                Scaling: 3 replicas
                """);
    }

    @Test
    @DisplayName("C-EXP-003 shows a fixed number as both ends and sorts metadata in json")
    void showsAFixedNumberAsBothEndsAndSortsMetadataInJson() {
        assertThat(OneLine.json(explain(RICH).tree()))
                .contains("\"dependencies\":[{\"ref\":\"../G/cache\",\"required\":false,\"compatibility\":\"^1.0.0\"}]")
                .endsWith("\"scaling\":{\"replicas\":3,\"min\":3,\"max\":3},"
                        + "\"metadata\":{\"a\":{\"x\":1,\"z\":1},\"b\":[1,\"two\"]}}");
    }

    @Test
    @DisplayName("C-EXP-004 has a runtime of empty texts for the smallest contract")
    void hasARuntimeOfEmptyTextsForTheSmallestContract() {
        assertThat(OneLine.json(explain(Samples.BASE).tree()))
                .isEqualTo("{\"name\":\"svc\",\"version\":\"1.0.0\",\"pactoVersion\":\"1.0\",\"runtime\":"
                        + "{\"workloadType\":\"\",\"stateType\":\"\",\"scope\":\"\",\"durability\":\"\","
                        + "\"dataCriticality\":\"\"}}");
        assertThat(text(explain(Samples.BASE))).isEqualTo("Service: svc@1.0.0\nPacto Version: 1.0\n");
    }

    @Test
    @DisplayName("C-EXP-005 explains a contract that would not validate")
    void explainsAContractThatWouldNotValidate() {
        assertThat(text(explain(Samples.BASE + "interfaces: [{name: a, type: http, contract: nope}]\n")))
                .endsWith("  - a (http)\n");
    }

    @Test
    void addsChartConfigurationAndPolicyWhereTheyAre() {
        DataReport report = explain("""
                pactoVersion: "1.0"
                service: {name: svc, version: 1.0.0, owner: {dri: ann}, chart: {ref: ./c, version: 2.0.0}}
                configuration: {schema: c.json, values: {LOG: info, API_TOKEN: x, db: {url: "secret://v/u"}}}
                policy: {ref: "oci://r.example/p/q"}
                scaling: {min: 0, max: 2}
                """);

        assertThat(text(report)).isEqualTo("""
                Service: svc@1.0.0
                Owner: ann
                Chart: ./c (2.0.0)
                Pacto Version: 1.0

                Configuration values: LOG, API_TOKEN, db

                Policy: ref oci://r.example/p/q

                Scaling: 0-2
                """);
        assertThat(OneLine.json(report.tree()))
                .endsWith("\"scaling\":{\"max\":2},\"chart\":{\"ref\":\"./c\",\"version\":\"2.0.0\"},"
                        + "\"configuration\":{\"values\":{\"LOG\":\"info\",\"API_TOKEN\":\"***\","
                        + "\"db\":{\"url\":\"secret://***\"}}},\"policy\":{\"ref\":\"oci://r.example/p/q\"}}");
    }

    @Test
    void namesTheEntriesWhenThereAreSeveral() {
        DataReport report = explain(Samples.BASE + """
                configurations: [{name: a, ref: x}, {name: b, schema: c.json}, {name: c, schema: c.json, values: {K: 1}}]
                policies: [{schema: p.json}, {name: n, ref: y}]
                """);

        assertThat(text(report)).endsWith("""

                Configuration a: ref x
                Configuration c values: K

                Policy: schema p.json
                Policy n: ref y
                """);
        assertThat(OneLine.json(report.tree()))
                .endsWith("\"configurations\":[{\"name\":\"a\",\"ref\":\"x\"},{\"name\":\"c\",\"values\":{\"K\":1}}],"
                        + "\"policies\":[{\"schema\":\"p.json\"},{\"name\":\"n\",\"ref\":\"y\"}]}");
    }

    @Test
    void marksWhatTheContractSaysAsData() {
        DataReport report = explain("pactoVersion: \"1.0\"\nservice: {name: svc, version: \"1\\e[31m\"}\n");

        assertThat(new ExplainText().render(report, Samples.context()).out().runs())
                .contains(new Text.Run(Text.Style.DATA, "svc@1\u001b[31m"));
    }

    private static String scaffold() {
        MemoryDisk disk = new MemoryDisk();
        Options options = new Options(Map.of("name", List.of("my-svc")));
        new InitCommand().run(new Invocation("init", options, Map.of()), Samples.context(disk));
        GeneratedFile contract = disk.files.get("/desk/my-svc/pacto.yaml");
        return contract.text();
    }

    private static DataReport explain(String yaml) {
        Bundle bundle = Samples.bundle(yaml);
        Invocation invocation = new Invocation("explain", Options.NONE, Map.of("bundle", Source.at("my-svc")));
        return (DataReport) new ExplainCommand().run(invocation, Samples.opening(bundle));
    }

    private static String text(DataReport report) {
        return new ExplainText()
                .render(report, Samples.context()).out().runs().stream()
                        .map(Text.Run::text)
                        .collect(Collectors.joining());
    }
}
