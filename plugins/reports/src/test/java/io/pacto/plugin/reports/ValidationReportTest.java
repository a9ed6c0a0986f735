package io.pacto.plugin.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Finding;
import io.pacto.api.Judge;
import io.pacto.api.Layer;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Report;
import io.pacto.api.Scalar;
import io.pacto.api.ValidationReport;
import io.pacto.api.ValidationsReport;
import io.pacto.api.Verdict;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ValidationReportTest {

    private static final Finding ERROR = Finding.error(
                    "HEALTH_INTERFACE_INVALID",
                    node(NodePath.ROOT.key("runtime").key("health").key("interface"), 12, 16),
                    "\"ev\" is an event interface; use http or grpc")
            .hint("name an http interface")
            .by("contract", "health", Layer.CROSS_FIELD);
    private static final Finding WARNING = Finding.warning(
                    "PORT_IGNORED",
                    node(NodePath.ROOT.key("interfaces").index(0).key("port"), 7, 11),
                    "interface \"ev\" is an event interface and has no port")
            .by("contract", "ports", Layer.CROSS_FIELD);

    @Test
    @DisplayName("C-OUT-001 a valid contract is one line on standard output")
    void saysThatAContractIsValid() {
        assertThat(text(report("svc"))).isEqualTo(new Shown("svc is valid\n", ""));
    }

    @Test
    @DisplayName("C-OUT-002 the argument is shown as typed")
    void showsTheArgumentAsTyped() {
        assertThat(text(report(".")).out()).isEqualTo(". is valid\n");
    }

    @Test
    @DisplayName("C-OUT-003 errors come first, whatever the order of the report")
    void putsErrorsFirst() {
        Shown shown = text(report("my-service", WARNING, ERROR));

        assertThat(shown.out()).isEqualTo("my-service is invalid\n");
        assertThat(shown.err()).isEqualTo("""
                          ERROR [HEALTH_INTERFACE_INVALID] runtime.health.interface: "ev" is an event interface; use http or grpc
                          WARN  [PORT_IGNORED] interfaces[0].port: interface "ev" is an event interface and has no port
                        validation failed with 1 error(s)
                        """);
    }

    @Test
    @DisplayName("C-OUT-004 warnings alone leave a contract valid")
    void staysValidWithWarnings() {
        Shown shown = text(report("svc", WARNING));

        assertThat(shown.out()).isEqualTo("svc is valid\n");
        assertThat(shown.err()).startsWith("  WARN  [PORT_IGNORED] ").doesNotContain("validation failed");
    }

    @Test
    @DisplayName("C-OUT-005 C-VAL-001 JSON of a valid contract has four keys")
    void writesFourKeysForAValidContract() throws IOException {
        Shown shown = Shown.of(new JsonReports(), report("svc"));

        Golden.assertMatches("validation-valid.json", shown.out());
        assertThat(shown.err()).isEmpty();
    }

    @Test
    @DisplayName("C-OUT-006 C-VAL-010 JSON carries the reference's keys first, then ours")
    void addsKeysBehindThoseOfTheReference() throws IOException {
        Finding info = Finding.info("contract.owner.missing", Scalar.of("x"), "nobody answers for it");

        Shown shown = Shown.of(new JsonReports(), report("svc", ERROR, WARNING, info));

        Golden.assertMatches("validation-invalid.json", shown.out());
        assertThat(shown.err()).isEqualTo("validation failed with 1 error(s)\n");
    }

    @Test
    @DisplayName("C-OUT-007 there is no Markdown of its own: the host falls back to text")
    void listsInfosLast() {
        Finding info = Finding.info("contract.owner.missing", Scalar.of("x"), "nobody answers for it");

        Shown shown = text(report("svc", info, WARNING));

        assertThat(shown.err()).endsWith("no port\n  INFO  [contract.owner.missing] : nobody answers for it\n");
    }

    @Test
    @DisplayName("S-052 data cannot leave its line")
    void keepsDataOnItsLine() {
        Finding hostile = Finding.error("R", Scalar.of("x"), "a\nvalidation passed\u001b[2J");

        Shown shown = text(report("s\nvc", hostile));

        assertThat(shown.out()).isEqualTo("s\\nvc is invalid\n");
        assertThat(shown.err()).startsWith("  ERROR [R] : a\\nvalidation passed\\u001b[2J\n");
    }

    @Test
    void neverCallsAContractValidWhileAJudgeIsMissing() throws IOException {
        ValidationReport report = new ValidationReport(
                "svc",
                true,
                List.of(),
                List.of(
                        new Judge("contract", "fields", Judge.State.RAN, ""),
                        new Judge("acme-policy", "rules", Judge.State.FAILED, "it threw"),
                        new Judge("sbom", "packages", Judge.State.DISABLED, ".pacto/config.yaml:3"),
                        new Judge("openapi", "paths", Judge.State.NOT_APPLICABLE, "")),
                List.of());

        Shown shown = text(report);

        assertThat(shown.out()).isEqualTo("svc is not fully judged\n");
        assertThat(shown.err()).isEqualTo("""
                        note: judge acme-policy/rules failed: it threw
                        note: judge sbom/packages is disabled: .pacto/config.yaml:3
                        validation is incomplete
                        """);
        Golden.assertMatches(
                "validation-incomplete.json",
                Shown.of(new JsonReports(), report).out());
    }

    private static Shown text(Report report) {
        return Shown.of(new ValidationText(), report);
    }

    @Test
    void sumsUpManyBundlesAndGroupsTheirFindings() {
        Shown shown = text(many(report("a"), report("b", ERROR), report("c", WARNING)));

        assertThat(shown.out()).isEqualTo("a is valid\nb is invalid\nc is valid\n3 bundles: 2 valid, 1 invalid\n");
        assertThat(shown.err())
                .startsWith("b:\n  ERROR [HEALTH")
                .contains("\nc:\n  WARN  [PORT")
                .doesNotContain("a:\n");
        assertThat(shown.err()).endsWith("validation failed for 1 bundle(s)\n");
    }

    @Test
    void givesManyBundlesAsOneValidateEachAndASummary() {
        Shown shown = Shown.of(new JsonReports(), many(report("a"), report("b", ERROR)));
        String one = Shown.of(new JsonReports(), report("a")).out().strip().replace("\n", "\n    ");

        assertThat(shown.out())
                .startsWith("{\n  \"Results\": [\n    " + one + ",\n")
                .endsWith("  \"Summary\": {\n    \"Bundles\": 2,\n    \"Valid\": 1,\n    \"Invalid\": 1\n  }\n}\n");
    }

    @Test
    void findsNothingToJudgeIncomplete() {
        ValidationsReport none = many();

        assertThat(none.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(text(none))
                .isEqualTo(new Shown("0 bundles: 0 valid, 0 invalid\n", "no pacto.yaml found below folder\n"));
    }

    @Test
    void letsAMissingJudgeWeighMoreThanAnInvalidBundle() {
        ValidationReport unopened = new ValidationReport("x", false, List.of(), List.of(), List.of());

        assertThat(many(report("b", ERROR)).verdict()).isEqualTo(Verdict.BAD);
        assertThat(many(report("b", ERROR), unopened).verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(text(many(report("b", ERROR), unopened)).err())
                .endsWith("validation failed for 1 bundle(s) and is incomplete for 1\n");
    }

    private static ValidationsReport many(ValidationReport... reports) {
        return new ValidationsReport("folder", List.of(reports), List.of());
    }

    private static ValidationReport report(String reference, Finding... findings) {
        return new ValidationReport(reference, true, List.of(findings), List.of(), List.of());
    }

    private static Scalar node(NodePath trail, int line, int column) {
        return new Scalar(new Position("pacto.yaml", line, column), trail, Scalar.Kind.TEXT, "ev");
    }
}
