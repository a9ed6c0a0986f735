package io.pacto.plugin.cireports;

import io.pacto.api.Context;
import io.pacto.api.Judge;
import io.pacto.api.Position;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A report as JUnit XML: the bundle is the suite, every judge a case. A case has at most one failure, since more are not
 * read everywhere; it lists all reasons.
 */
public final class JunitReport implements Renderer {

    /** Called by the host. */
    public JunitReport() {}

    @Override
    public Rendering render(Report report, Context context) {
        Sheets sheets = Sheets.of(report);
        Xml suites = new Xml();
        int[] total = new int[4];
        for (Sheet sheet : sheets.all()) {
            Places places = new Places(sheet.bundle(), context.disk());
            Xml cases = new Xml();
            int[] counts = new int[4];
            for (Judge judge : judges(sheet)) {
                testcase(cases, sheet, judge, places, counts);
            }
            suite(suites.raw("  <testsuite"), sheet.heading(), counts).raw(">\n");
            suites.raw(cases.toString()).raw("  </testsuite>\n");
            for (int i = 0; i < total.length; i++) {
                total[i] += counts[i];
            }
        }
        Xml page = new Xml().raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        suite(page.raw("<testsuites"), "pacto " + sheets.kind(), total).raw(">\n");
        page.raw(suites.toString()).raw("</testsuites>\n");
        return new Rendering(Text.exact(page.toString()), sheets.closing());
    }

    private static Xml suite(Xml xml, String name, int[] counts) {
        xml.attribute("name", name).attribute("tests", counts[0]).attribute("failures", counts[1]);
        return xml.attribute("errors", counts[2])
                .attribute("skipped", counts[3])
                .attribute("time", 0);
    }

    /** The host's own layers are judges, too, but no plugin's, so the report does not list them. */
    private static List<Judge> judges(Sheet sheet) {
        List<Judge> judges = new ArrayList<>();
        if (!sheet.kind().equals("diff")) {
            judges.add(new Judge("pacto", "load", Judge.State.RAN, ""));
            if (!sheet.judges().isEmpty()) {
                judges.add(new Judge("pacto", "structure", Judge.State.RAN, ""));
            }
        }
        judges.addAll(sheet.judges());
        for (Item item : sheet.items()) {
            // Whoever said something ran, listed or not: nothing that was said may be lost.
            if (judges.stream().noneMatch(judge -> isBy(item, judge))) {
                judges.add(new Judge(item.plugin(), item.source(), Judge.State.RAN, ""));
            }
        }
        judges.removeIf(judge -> judge.state() == Judge.State.NOT_APPLICABLE);
        return judges;
    }

    private static void testcase(Xml xml, Sheet sheet, Judge judge, Places places, int[] counts) {
        List<Item> failures = new ArrayList<>();
        List<Item> others = new ArrayList<>();
        for (Item item : sheet.items()) {
            if (isBy(item, judge)) {
                (item.fails() ? failures : others).add(item);
            }
        }
        boolean failed = judge.state() == Judge.State.FAILED || (!sheet.opened() && isLoad(judge));
        counts[0]++;
        xml.raw("    <testcase")
                .attribute("classname", judge.plugin().isEmpty() ? "pacto.rules" : "pacto." + judge.plugin());
        xml.attribute("name", judge.id()).attribute("time", 0).raw(">\n");
        if (failed) {
            counts[2]++;
            String cause = failures.isEmpty() ? judge.detail() : failures.get(0).message();
            xml.raw("      <error").attribute("type", "incomplete").attribute("message", cause);
            xml.raw(">").text(lines(failures, places)).raw("</error>\n");
        } else if (Remark.isSettled(judge)) {
            counts[3]++;
            String detail = judge.detail().isEmpty() ? "" : ": " + judge.detail();
            xml.raw("      <skipped").attribute("message", Remark.event(judge) + detail);
            xml.raw("/>\n");
        } else if (!failures.isEmpty()) {
            counts[1]++;
            xml.raw("      <failure").attribute("type", failures.get(0).rule());
            xml.attribute("message", summary(failures));
            xml.raw(">").text(lines(failures, places)).raw("</failure>\n");
        }
        if (!others.isEmpty()) {
            xml.raw("      <system-out>").text(lines(others, places)).raw("</system-out>\n");
        }
        xml.raw("    </testcase>\n");
    }

    private static boolean isBy(Item item, Judge judge) {
        return item.plugin().equals(judge.plugin()) && item.source().equals(judge.id());
    }

    private static boolean isLoad(Judge judge) {
        return judge.plugin().equals("pacto") && judge.id().equals("load");
    }

    private static String summary(List<Item> failures) {
        String first = failures.get(0).full();
        return failures.size() == 1 ? first : first + " (and " + (failures.size() - 1) + " more)";
    }

    private static String lines(List<Item> items, Places places) {
        StringBuilder lines = new StringBuilder();
        for (Item item : items) {
            Position at = new Position(
                    places.file(item.at()), item.at().line(), item.at().column());
            lines.append(at.file().isEmpty() ? "" : at + ": ")
                    .append(item.level().sarif());
            lines.append(" [")
                    .append(item.rule())
                    .append("] ")
                    .append(oneLine(item.full()))
                    .append('\n');
        }
        return lines.toString();
    }

    /** The page may be printed to the log of a build, where a line that data begins could be a command. */
    private static String oneLine(String text) {
        return text.replace("\r", "\\r").replace("\n", "\\n");
    }
}
