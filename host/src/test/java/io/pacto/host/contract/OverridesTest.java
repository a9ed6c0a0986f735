package io.pacto.host.contract;

import static io.pacto.host.contract.Load.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pacto.api.Finding;
import io.pacto.api.Position;
import io.pacto.api.UsageException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverridesTest {

    private static final String ONE = BASE + "interfaces: [{name: api, type: http, port: 8080}]\n";

    @Test
    @DisplayName("C-OVR-001 an assignment replaces a text")
    void anAssignmentReplacesAText() {
        assertThat(Load.with().set("service.version=2.0.0").json(BASE))
                .isEqualTo("{\"pactoVersion\":\"1.0\",\"service\":{\"name\":\"svc\",\"version\":\"2.0.0\"}}");
    }

    @Test
    @DisplayName("C-OVR-002 assignments win over values files, whatever the order")
    void assignmentsWinOverFiles() {
        String file = "service: {version: 2.0.0}\n";
        assertThat(Load.with()
                        .values("v.yaml", file)
                        .set("service.version=3.0.0")
                        .json(BASE))
                .contains("3.0.0")
                .isEqualTo(Load.with()
                        .set("service.version=3.0.0")
                        .values("v.yaml", file)
                        .json(BASE));
    }

    @Test
    @DisplayName("C-OVR-003 the later values file wins")
    void theLaterFileWins() {
        assertThat(Load.with()
                        .values("a.yaml", "scaling: {min: 1, max: 9}")
                        .values("b.json", "{\"scaling\": {\"min\": 2}}")
                        .json(BASE))
                .contains("\"scaling\":{\"min\":2,\"max\":9}");
    }

    @Test
    @DisplayName("C-OVR-004 missing mappings are created")
    void missingMappingsAreCreated() {
        assertThat(Load.with().set("scaling.replicas=3").json(BASE)).contains("\"scaling\":{\"replicas\":3}");
        assertThat(Load.with().set("scaling.replicas=3").findings(BASE)).isEmpty();
    }

    @Test
    @DisplayName("C-OVR-005 mappings are merged deeply")
    void mappingsMergeDeeply() {
        assertThat(Load.with().values("v", "scaling: {replicas: 1}").findings(BASE + "scaling: {min: 1, max: 2}\n"))
                .extracting(Load::show)
                .containsExactly("SCHEMA_VIOLATION @ scaling");
    }

    @Test
    @DisplayName("C-OVR-006 null removes a key")
    void nullRemovesAKey() {
        Load load = Load.with().values("v", "scaling: {replicas: 1, min: null, max: ~, absent: }");
        assertThat(load.json(BASE + "scaling: {min: 1, max: 2}\n")).contains("\"scaling\":{\"replicas\":1}");
    }

    @Test
    @DisplayName("6.1 null is data under metadata and values")
    void nullIsDataUnderMetadataAndValues() {
        String overlay = "metadata: {a: null, b: {c: null}}\nconfiguration: {values: {k: null}}\nscaling: null\n";
        assertThat(Load.with()
                        .values("v", overlay)
                        .json(BASE + "metadata: {a: 1}\nscaling: {replicas: 1}\nconfiguration: {schema: s}\n"))
                .endsWith("\"metadata\":{\"a\":null,\"b\":{\"c\":null}},"
                        + "\"configuration\":{\"schema\":\"s\",\"values\":{\"k\":null}}}");
    }

    @Test
    @DisplayName("C-OVR-007 lists are replaced")
    void listsAreReplaced() {
        String two = BASE + "dependencies: [{ref: a, compatibility: 1}, {ref: b, compatibility: 1}]\n";
        assertThat(Load.with().values("v", "dependencies: [{ref: c}]").json(two))
                .contains("\"dependencies\":[{\"ref\":\"c\"}]");
    }

    @Test
    @DisplayName("C-OVR-008 a list position is assigned")
    void aListPositionIsAssigned() {
        assertThat(Load.with().set("interfaces[0].port=9090").json(ONE)).contains("\"port\":9090");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "C-OVR-009|interfaces[5].port=1|failed to set \"interfaces[5].port\": index 5 out of bounds at \"interfaces[5]\" (length 1)",
                "C-OVR-009|interfaces[1].port=1|failed to set \"interfaces[1].port\": index 1 out of bounds at \"interfaces[1]\" (length 1)",
                "C-OVR-010|service[0].x=1|failed to set \"service[0].x\": expected array at \"service\"",
                "C-OVR-010|nothing[0]=1|failed to set \"nothing[0]\": expected array at \"nothing\"",
                "C-OVR-011|service.name.x=1|failed to set \"service.name.x\": cannot traverse into non-object at \"service.name\"",
                "C-OVR-011|interfaces.x=1|failed to set \"interfaces.x\": cannot traverse into non-object at \"interfaces\"",
                "C-OVR-012|service.version|invalid --set format \"service.version\": expected key=value",
                "S-036|a[999999999]=1|failed to set \"a[999999999]\": expected array at \"a\"",
                "S-036|a[99999999999]=1|invalid --set format \"a[99999999999]=1\": the list position 99999999999 is too large",
                "S-036|a[-1]=1|invalid --set format \"a[-1]=1\": expected a list position such as [0]",
                "S-036|=x|invalid --set format \"=x\": the path has an empty key",
                "S-036|a..b=1|invalid --set format \"a..b=1\": the path has an empty key",
                "S-036|a.=1|invalid --set format \"a.=1\": the path has an empty key",
                "S-036|[0]=1|invalid --set format \"[0]=1\": the path has an empty key",
                "S-036|a[0][1]=1|invalid --set format \"a[0][1]=1\": expected '.' or '=' after ']'",
                "S-037|service.version.x=1|failed to set \"service.version.x\": cannot traverse into non-object at \"service.version\""
            })
    void whatCannotBeAssignedIsAUsageError(String id, String assignment, String message) {
        UsageException failure = catchThrowableOfType(
                UsageException.class, () -> Load.with().set(assignment).load(ONE));
        assertThat(failure).as(id).isNotNull().hasMessage(message);
    }

    @Test
    @DisplayName("S-036 a path of 10 000 segments is refused")
    void aDeepPathIsRefused() {
        String path = "a" + ".b".repeat(10_000);
        UsageException failure = catchThrowableOfType(
                UsageException.class, () -> Load.with().set(path + "=1").load(ONE));
        assertThat(failure).hasMessageContaining("deeper than 100");
        assertThat(failure.getMessage()).hasSizeLessThan(300);
    }

    @ParameterizedTest(name = "C-OVR-015/016 {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "42|42",
                "-1|-1",
                "007|7",
                "3.14|3.14",
                "1e3|1e3",
                "1.0|1.0",
                "true|true",
                "false|false",
                "T|true",
                "F|false",
                "True|true",
                "FALSE|false",
                "1.0.0|\"1.0.0\"",
                "hello|\"hello\"",
                "yes|\"yes\"",
                "NaN|\"NaN\"",
                "null|\"null\"",
                "0x10|\"0x10\"",
                "Inf|\"Inf\"",
                ".inf|\".inf\"",
                "''|\"\"",
                "a=b|\"a=b\"",
                "a,b=c|\"a,b=c\"",
                "99999999999999999999|99999999999999999999",
                "{a|\"{a\"",
                "\"q\"|\"\\\"q\\\"\""
            })
    void valuesAreTypedByTheirLooks(String written, String json) {
        assertThat(Load.with().set("metadata.q=" + written).json(BASE)).endsWith("\"metadata\":{\"q\":" + json + "}}");
    }

    @Test
    @DisplayName("S-037 C-OVR-013 C-OVR-014 C-OVR-027 a value is taken literally")
    void aValueIsTakenLiterally() {
        assertThat(Load.with().set("metadata.q=a=b").json(BASE)).contains("\"q\":\"a=b\"");
        assertThat(Load.with().set("metadata.q=").json(BASE)).contains("\"q\":\"\"");
        assertThat(Load.with().set("metadata.q=a,b=c").json(BASE)).contains("\"q\":\"a,b=c\"");
        assertThat(Load.with().set("metadata.q=a\nb: {").json(BASE)).contains("\"q\":\"a\\nb: {\"");
        assertThat(Load.with().setString("metadata.q=42").json(BASE)).contains("\"q\":\"42\"");
    }

    @Test
    @DisplayName("C-OVR-017 a version that looks like a number fails layer 1, at the option")
    void aNumberForAVersionFails() {
        Finding finding = Load.with().set("service.version=1.0").findings(BASE).get(0);
        assertThat(Load.show(finding)).isEqualTo("SCHEMA_VIOLATION @ service.version");
        assertThat(finding.position()).isEqualTo(new Position("--set", 0, 0));
        assertThat(Load.with().setString("service.version=1.0").findings(BASE)).isEmpty();
    }

    @Test
    @DisplayName("C-OVR-019 an unknown key brought by an override does not load")
    void anUnknownKeyDoesNotLoad() {
        assertThat(Load.with().set("service.unknownField=v").findings(BASE))
                .extracting(Load::show)
                .containsExactly("PARSE_ERROR @ service");
    }

    @Test
    @DisplayName("C-OVR-020 configuration values are set like any path")
    void configurationValuesAreSet() {
        assertThat(Load.with()
                        .set("configuration.values.DB_HOST=localhost")
                        .findings(BASE + "configuration: {schema: s.json}\n"))
                .isEmpty();
    }

    @Test
    @DisplayName("C-OVR-025 an escaped dot belongs to the key")
    void anEscapedDotBelongsToTheKey() {
        assertThat(Load.with().set("metadata.a\\.b=1").json(BASE)).contains("\"metadata\":{\"a.b\":1}");
    }

    @Test
    @DisplayName("C-OVR-026 without overrides the text is the file byte for byte, with them it is the merged document")
    void theTextFollowsTheOverrides() {
        byte[] bytes = ("# mine\n" + BASE).getBytes(StandardCharsets.UTF_8);
        assertThat(Load.with().load(bytes).text()).isSameAs(bytes);
        byte[] merged = Load.with().set("service.version=2.0.0").load(bytes).text();
        assertThat(new String(merged, StandardCharsets.UTF_8)).isEqualTo("""
                pactoVersion: "1.0"
                service:
                  name: svc
                  version: 2.0.0
                """);
    }

    @ParameterizedTest(name = "values file {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[1]|failed to parse values file \"f.yaml\": the root is a list, not a mapping",
                "x|failed to parse values file \"f.yaml\": the root is a string, not a mapping",
                "a: [|failed to parse values file \"f.yaml\": ",
                "<missing>|failed to read values file \"f.yaml\": no such file"
            })
    void aBadValuesFileIsAUsageError(String text, String message) {
        UsageException failure = catchThrowableOfType(
                UsageException.class, () -> Load.with().values("f.yaml", text).load(BASE));
        assertThat(failure).isNotNull();
        assertThat(failure.getMessage()).startsWith(message);
    }

    @Test
    void anEmptyValuesFileChangesNothing() {
        assertThat(Load.with().values("f.yaml", "# nothing\n").json(BASE))
                .isEqualTo(Load.with().json(BASE));
    }

    @Test
    void whatAValuesFileBringsKeepsItsPlaceThere() {
        ContractLoader.Loaded loaded =
                Load.with().values("v.yaml", "service:\n  version: 2.0.0\n").load(BASE);
        assertThat(Objects.requireNonNull(loaded.contract())
                        .service()
                        .version()
                        .node()
                        .position())
                .hasToString("v.yaml:2:12");
        assertThat(loaded.contract().service().name().node().position()).hasToString("pacto.yaml:2:17");
    }
}
