package io.pacto.plugin.cireports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Classification;
import io.pacto.api.Finding;
import io.pacto.api.Layer;
import io.pacto.api.Report;
import io.pacto.api.Section;
import io.pacto.api.ValidationReport;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitReportTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void makesACaseOfEveryJudge() throws Exception {
        Finding second = Reports.error("OTHER", "x", 9, 1, "also wrong");
        Finding warning = Finding.warning("W", Reports.node("svc/pacto.yaml", 2, 1), "look at it")
                .by("acme", "rules", Layer.SEMANTIC);
        Element suite = suite(Reports.validation(
                "svc", List.of(Reports.RAN, Reports.DISABLED, Reports.FAILED), Reports.ERROR, second, warning));

        assertThat(counts(suite)).isEqualTo("svc 5 1 1 1");
        assertThat(names(suite))
                .containsExactly(
                        "pacto.pacto/load",
                        "pacto.pacto/structure",
                        "pacto.acme/rules",
                        "pacto.acme/style",
                        "pacto.acme/remote");
        assertThat(one(suite, "failure").getAttribute("type")).isEqualTo("PORT_REQUIRED");
        assertThat(one(suite, "failure").getAttribute("message")).endsWith("has no port (and 1 more)");
        assertThat(one(suite, "failure").getTextContent().lines()).hasSize(2);
        assertThat(one(suite, "system-out").getTextContent()).startsWith("svc/pacto.yaml:2:1: warning [W] look at it");
        assertThat(one(suite, "skipped").getAttribute("message")).isEqualTo("disabled: .pacto/config.yaml:3");
        assertThat(one(suite, "error").getAttribute("message")).isEqualTo("the server\n::error::said no");
    }

    @Test
    void failsForChangesAtTheLineThatWasDrawn() throws Exception {
        Element suite = suite(Reports.diff(
                List.of(Reports.RAN),
                Reports.change(Classification.BREAKING, Section.INTERFACES),
                Reports.change(Classification.POTENTIAL_BREAKING, Section.INTERFACES),
                Reports.change(Classification.BREAKING, Section.NOTE)));

        assertThat(counts(suite)).isEqualTo("old -> svc 1 1 0 0");
        assertThat(one(suite, "failure").getTextContent().lines()).hasSize(1);
        assertThat(one(suite, "system-out").getTextContent().lines()).hasSize(2);
    }

    @Test
    void isNoSuccessWhenNothingCouldBeJudged() throws Exception {
        Finding missing = Finding.error("PARSE_ERROR", io.pacto.api.Scalar.none(), "no pacto.yaml found in svc")
                .by("pacto", "load", Layer.LOAD);
        Element suite = suite(new ValidationReport("svc", false, List.of(missing), List.of(), List.of()));

        assertThat(counts(suite)).isEqualTo("svc 1 0 1 0");
    }

    @Test
    @DisplayName("S-053 XML holds data of any kind, and no line of it starts a command")
    void holdsHostileData() throws Exception {
        Report report = Reports.validation(
                "a\"<b>&\u0000\ud800",
                List.of(Reports.RAN),
                Reports.error("R", "p", 1, 1, "x]]>\u001b\u009b\n::error::y <!--"));

        Element suite = suite(report);
        assertThat(suite.getAttribute("name")).isEqualTo("a\"<b>&\ufffd\ufffd");
        assertThat(one(suite, "failure").getTextContent()).contains("x]]>\ufffd\ufffd\\n::error::y <!--");
        assertThat(Reports.out(new JunitReport(), report, folder).lines())
                .noneMatch(line -> line.stripLeading().startsWith("::"));
    }

    private Element suite(Report report) throws Exception {
        String xml = Reports.out(new JunitReport(), report, folder);
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)))
                .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("testsuites");
        assertThat(root.getElementsByTagName("testsuite").getLength()).isEqualTo(1);
        return one(root, "testsuite");
    }

    private static String counts(Element suite) {
        List<String> counts = new ArrayList<>();
        for (String name : List.of("name", "tests", "failures", "errors", "skipped")) {
            counts.add(suite.getAttribute(name));
        }
        assertThat(suite.getElementsByTagName("testcase").getLength())
                .isEqualTo(Integer.parseInt(suite.getAttribute("tests")));
        return String.join(" ", counts);
    }

    private static List<String> names(Element suite) {
        List<String> names = new ArrayList<>();
        NodeList cases = suite.getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            Element each = (Element) cases.item(i);
            names.add(each.getAttribute("classname") + "/" + each.getAttribute("name"));
        }
        return names;
    }

    private static Element one(Element in, String tag) {
        return (Element) in.getElementsByTagName(tag).item(0);
    }
}
