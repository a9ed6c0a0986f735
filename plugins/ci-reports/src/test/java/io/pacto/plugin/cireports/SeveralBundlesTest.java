package io.pacto.plugin.cireports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Context;
import io.pacto.api.Finding;
import io.pacto.api.Judge;
import io.pacto.api.Node;
import io.pacto.api.Report;
import io.pacto.api.ValidationReport;
import io.pacto.api.ValidationsReport;
import io.pacto.testkit.TestBundle;
import io.pacto.testkit.TestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What {@code validate --recursive} gives. */
class SeveralBundlesTest {

    private static final Context CONTEXT = TestContext.withoutDisk();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void makeBundles() throws IOException {
        for (String name : List.of("all/a", "all/b", "all/c")) {
            Files.createDirectories(folder.resolve(name));
            Files.writeString(folder.resolve(name + "/pacto.yaml"), "x");
        }
    }

    @Test
    void areOneRunInSarif() throws Exception {
        Node run = sarif(threeBundles());

        assertThat(run.list("results"))
                .extracting(SeveralBundlesTest::place)
                .containsExactly("all/a/pacto.yaml", "all/c/pacto.yaml");
        assertThat(run.list("results"))
                .extracting(result -> print(result).replaceAll(".*:", ""))
                .containsExactly("1", "1");
        assertThat(print(run.list("results").get(0)))
                .isNotEqualTo(print(run.list("results").get(1)));
        assertThat(run.list("invocations").get(0).text("executionSuccessful")).isEqualTo("false");
        assertThat(run.list("invocations").get(0).list("toolConfigurationNotifications"))
                .hasSize(1);
        assertThat(Reports.err(new SarifReport(), threeBundles(), folder))
                .isEqualTo("validation failed for 2 bundle(s) and is incomplete for 1\n");
    }

    @Test
    void areOneSuiteEachInJunit() throws Exception {
        Element root = junit(threeBundles());

        NodeList suites = root.getElementsByTagName("testsuite");
        assertThat(suites.getLength()).isEqualTo(3);
        assertThat(counts(root)).isEqualTo("pacto validation 11 2 1 2");
        assertThat(counts((Element) suites.item(0))).isEqualTo("all/a 4 1 0 1");
        assertThat(counts((Element) suites.item(1))).isEqualTo("all/b 3 0 1 0");
        assertThat(counts((Element) suites.item(2))).isEqualTo("all/c 4 1 0 1");
    }

    @Test
    void areAnnotatedWithTheirOwnFiles() {
        assertThat(Reports.out(new GithubAnnotations(), threeBundles(), folder)).isEqualTo("""
                ::error file=all/a/pacto.yaml,line=8,col=5,title=PORT_REQUIRED::interfaces[0].port: interface "api" has no port
                ::error file=all/c/pacto.yaml,line=8,col=5,title=PORT_REQUIRED::interfaces[0].port: interface "api" has no port
                ::error title=Judge failed::acme/remote: the server%0A::error::said no
                ::notice title=Judge disabled::acme/style: .pacto/config.yaml:3
                """);
    }

    @Test
    void areRowsOfOneTableInTheSummary() {
        assertThat(Reports.out(new GithubSummary(), threeBundles(), folder)).isEqualTo("""
                ### Pacto validation: `all`

                | Bundle | Verdict | Errors | Warnings | Notes |
                |---|---|--:|--:|--:|
                | `all/a` | invalid | 1 | 0 | 0 |
                | `all/b` | not fully judged | 0 | 0 | 0 |
                | `all/c` | invalid | 1 | 0 | 0 |

                * Judge `acme/style` is disabled: .pacto/config.yaml:3
                #### Pacto validation: `all/a`

                **invalid** · Error: 1

                | | Rule | Where | Path | What |
                |---|---|---|---|---|
                | Error | `PORT_REQUIRED` | `all/a/pacto.yaml:8:5` | `interfaces[0].port` | interface "api" has no port |

                #### Pacto validation: `all/b`

                **not fully judged**

                * Judge `acme/remote` **failed**: the server ::error::said no
                #### Pacto validation: `all/c`

                **invalid** · Error: 1

                | | Rule | Where | Path | What |
                |---|---|---|---|---|
                | Error | `PORT_REQUIRED` | `all/c/pacto.yaml:8:5` | `interfaces[0].port` | interface "api" has no port |

                """);
    }

    @Test
    void areOneListForGitlab() {
        String json = Reports.out(new GitlabReport(), threeBundles(), folder);

        assertThat(((io.pacto.api.Sequence) parsed(json)).items())
                .extracting(entry -> inner(entry, "location").text("path") + " " + entry.text("severity"))
                .containsExactly(
                        "all/a/pacto.yaml critical",
                        "all/a/pacto.yaml info",
                        "all/b/pacto.yaml blocker",
                        "all/c/pacto.yaml critical",
                        "all/c/pacto.yaml info");
    }

    @Test
    void areAnErrorWhenThereIsNone() throws Exception {
        Report none = new ValidationsReport("all", List.of(), List.of());

        assertThat(sarif(none).list("invocations").get(0).text("executionSuccessful"))
                .isEqualTo("false");
        assertThat(counts(junit(none))).isEqualTo("pacto validation 1 0 1 0");
        assertThat(Reports.out(new GithubAnnotations(), none, folder))
                .isEqualTo("::error title=PARSE_ERROR::no pacto.yaml found below all\n");
        assertThat(Reports.out(new GithubSummary(), none, folder)).contains("no pacto.yaml found below all");
        assertThat(Reports.out(new GitlabReport(), none, folder)).contains("no pacto.yaml found below all");
        assertThat(Reports.err(new GitlabReport(), none, folder)).isEqualTo("no pacto.yaml found\n");
    }

    @Test
    void saysWhatSettingsMadeOfARule() throws Exception {
        Judge waived = new Judge("", "PORT_IGNORED", Judge.State.WAIVED, ".pacto/waivers.yaml:3");
        Judge rated = new Judge("", "TAG_NOT_DIGEST", Judge.State.RE_RATED, "off, .pacto/config.yaml:2");
        Report report = Reports.validation("all/a", List.of(Reports.RAN, waived, rated));

        assertThat(sarif(report).list("invocations").get(0).list("toolConfigurationNotifications"))
                .extracting(each -> inner(each, "message").text("text"))
                .containsExactly(
                        "rule PORT_IGNORED is waived: .pacto/waivers.yaml:3",
                        "rule TAG_NOT_DIGEST is rated otherwise: off, .pacto/config.yaml:2");
        assertThat(counts(junit(report))).isEqualTo("pacto validation 5 0 0 2");
        assertThat(Reports.out(new GithubAnnotations(), report, folder)).isEqualTo("""
                ::notice title=Rule waived::PORT_IGNORED: .pacto/waivers.yaml:3
                ::notice title=Rule re-rated::TAG_NOT_DIGEST: off, .pacto/config.yaml:2
                """);
        assertThat(Reports.out(new GithubSummary(), report, folder))
                .contains("* Rule `PORT_IGNORED` is waived: .pacto/waivers.yaml:3\n");
        assertThat(Reports.out(new GitlabReport(), report, folder))
                .contains("\"pacto.rule.waived\"", "\"pacto.rule.re-rated\"");
    }

    private static ValidationsReport threeBundles() {
        ValidationReport a = report("all/a", Reports.ERROR);
        ValidationReport b = new ValidationReport("all/b", true, List.of(), List.of(Reports.FAILED), List.of());
        ValidationReport c = report("all/c", Reports.ERROR);
        return new ValidationsReport("all", List.of(a, b, c), List.of());
    }

    private static ValidationReport report(String bundle, Finding finding) {
        Finding there = finding.at(Reports.node(bundle + "/pacto.yaml", 8, 5).position());
        return Reports.validation(bundle, List.of(Reports.RAN, Reports.DISABLED), there);
    }

    private Node sarif(Report report) throws IOException {
        Node log = parsed(Reports.out(new SarifReport(), report, folder));
        try (InputStream in = Objects.requireNonNull(
                SeveralBundlesTest.class.getResourceAsStream("sarif-schema-2.1.0.json"), "the schema")) {
            Node schema = CONTEXT.documents().parse("schema.json", in.readAllBytes());
            io.pacto.api.Files none = TestBundle.of("{pactoVersion: \"1.0\", service: {name: s, version: 1.0.0}}")
                    .files();
            assertThat(CONTEXT.schemas().evaluate(schema, none, "sarif.json", log))
                    .isEmpty();
        }
        assertThat(log.list("runs")).hasSize(1);
        return log.list("runs").get(0);
    }

    private Element junit(Report report) throws Exception {
        String xml = Reports.out(new JunitReport(), report, folder);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)))
                .getDocumentElement();
    }

    private static String counts(Element suite) {
        assertThat(suite.getElementsByTagName("testcase").getLength())
                .isEqualTo(Integer.parseInt(suite.getAttribute("tests")));
        return String.join(
                " ",
                suite.getAttribute("name"),
                suite.getAttribute("tests"),
                suite.getAttribute("failures"),
                suite.getAttribute("errors"),
                suite.getAttribute("skipped"));
    }

    private static Node parsed(String json) {
        return CONTEXT.documents().parse("out.json", json.getBytes(UTF_8));
    }

    private static String place(Node result) {
        Node physical = inner(result.list("locations").get(0), "physicalLocation");
        return Objects.requireNonNull(inner(physical, "artifactLocation").text("uri"), "uri");
    }

    private static String print(Node result) {
        return Objects.requireNonNull(inner(result, "partialFingerprints").text("pactoFinding/v1"), "print");
    }

    private static Node inner(Node node, String key) {
        return Objects.requireNonNull(node.get(key), key);
    }
}
