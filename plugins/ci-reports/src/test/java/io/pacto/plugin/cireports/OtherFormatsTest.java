package io.pacto.plugin.cireports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Classification;
import io.pacto.api.Finding;
import io.pacto.api.Node;
import io.pacto.api.Report;
import io.pacto.api.Section;
import io.pacto.testkit.TestContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherFormatsTest {

    private static final Finding HOSTILE = Reports.error(
            "R,x=1::y", "a.\"b,c\"", 3, 2, "50%\r\n::add-mask::x|<b>@all \u001b[2J ##[add-path]/tmp [l](http://e) `");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void makeABundle() throws IOException {
        Files.createDirectories(folder.resolve("svc"));
        Files.writeString(folder.resolve("svc/pacto.yaml"), "x");
    }

    @Test
    void annotatesTheLinesOfAFile() {
        Finding hinted = Reports.ERROR.hint("add one");
        Report report = Reports.validation("svc", List.of(Reports.RAN, Reports.DISABLED), hinted);

        assertThat(Reports.out(new GithubAnnotations(), report, folder)).isEqualTo("""
                ::error file=svc/pacto.yaml,line=8,col=5,title=PORT_REQUIRED::interfaces[0].port: interface "api" has no port (add one)
                ::notice title=Judge disabled::acme/style: .pacto/config.yaml:3
                """);
        assertThat(Reports.err(new GithubAnnotations(), report, folder))
                .isEqualTo("validation failed with 1 error(s)\n");
    }

    @Test
    void annotatesChanges() {
        Report report = Reports.diff(
                List.of(Reports.RAN), Reports.change(Classification.POTENTIAL_BREAKING, Section.INTERFACES));

        assertThat(Reports.out(new GithubAnnotations(), report, folder)).isEqualTo("""
                ::warning file=svc/pacto.yaml,line=9,col=11,title=acme.port.modified::interfaces.port: \
                POTENTIAL_BREAKING: interfaces.port modified (8080 -> 9090)
                """);
    }

    @Test
    void annotatesNoFileForABundleFromARegistry() {
        Report report = Reports.validation("oci://ghcr.io/acme/svc", List.of(Reports.RAN), Reports.ERROR);

        assertThat(Reports.out(new GithubAnnotations(), report, folder))
                .startsWith("::error title=PORT_REQUIRED::oci://ghcr.io/acme/svc: interfaces[0].port");
    }

    @Test
    @DisplayName("S-052 S-053 data starts no workflow command and ends no property")
    void keepsDataInItsCommand() {
        Report report = Reports.validation("svc", List.of(Reports.FAILED), HOSTILE);

        assertThat(Reports.out(new GithubAnnotations(), report, folder).lines())
                .containsExactly(
                        "::error file=svc/pacto.yaml,line=3,col=2,title=R%2Cx=1%3A%3Ay::a.\"b,c\": 50%25%0D%0A::add-mask::x|<b>"
                                + "@all \\u001b[2J \\u0023#[add-path]/tmp [l](http://e) `",
                        "::error title=Judge failed::acme/remote: the server%0A::error::said no");
    }

    @Test
    void sumsUpAStep() {
        Report report = Reports.validation("svc", List.of(Reports.RAN, Reports.DISABLED), Reports.ERROR);

        assertThat(Reports.out(new GithubSummary(), report, folder)).isEqualTo("""
                ### Pacto validation: `svc`

                **invalid** · Error: 1

                | | Rule | Where | Path | What |
                |---|---|---|---|---|
                | Error | `PORT_REQUIRED` | `svc/pacto.yaml:8:5` | `interfaces[0].port` | interface "api" has no port |

                * Judge `acme/style` is disabled: .pacto/config.yaml:3
                """);
    }

    @Test
    void neverCallsAReportGoodWhileAJudgeIsMissing() {
        Report report = Reports.validation("svc", List.of(Reports.FAILED));

        assertThat(Reports.out(new GithubSummary(), report, folder))
                .contains("**not fully judged**")
                .contains("* Judge `acme/remote` **failed**: the server");
        assertThat(Reports.out(new GithubSummary(), Reports.diff(List.of(Reports.FAILED)), folder))
                .contains("**NON_BREAKING, incomplete**");
        assertThat(Reports.out(new GitlabReport(), report, folder)).contains("\"severity\": \"blocker\"");
    }

    @Test
    @DisplayName("S-053 data makes no markup in a summary and stays in its cell")
    void keepsDataInItsCell() {
        String row = Reports.out(new GithubSummary(), Reports.validation(HOSTILE), folder)
                .lines()
                .filter(line -> line.startsWith("| Error"))
                .findFirst()
                .orElseThrow();

        assertThat(row.replace("\\|", "").chars().filter(c -> c == '|').count()).isEqualTo(6);
        assertThat(row).contains("\\<b", "@\u200b".replace("\u200b", "\\u200b"), "\\[l\\]\\(http\\://e)", "\\`");
    }

    @Test
    void listsEntriesForGitlab() {
        Report report =
                Reports.validation(Reports.ERROR, Finding.warning("W", io.pacto.api.Scalar.none(), "somewhere"));
        Node entries = TestContext.withoutDisk()
                .documents()
                .parse("q.json", Reports.out(new GitlabReport(), report, folder).getBytes(UTF_8));

        List<Node> items = ((io.pacto.api.Sequence) entries).items();
        assertThat(items).extracting(item -> item.text("check_name")).containsExactly("PORT_REQUIRED", "W");
        assertThat(items).extracting(item -> item.text("severity")).containsExactly("critical", "major");
        assertThat(items).extracting(OtherFormatsTest::place).containsExactly("svc/pacto.yaml:8", "svc/pacto.yaml:1");
        assertThat(items).extracting(item -> item.text("fingerprint")).doesNotHaveDuplicates();
    }

    private static String place(Node item) {
        Node location = Objects.requireNonNull(item.get("location"));
        Node lines = Objects.requireNonNull(location.get("lines"));
        return location.text("path") + ":" + lines.text("begin");
    }
}
