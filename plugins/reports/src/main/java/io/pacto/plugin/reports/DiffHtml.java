package io.pacto.plugin.reports;

import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.Context;
import io.pacto.api.DiffPart;
import io.pacto.api.DiffReport;
import io.pacto.api.Judge;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Scalar;
import io.pacto.api.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report of {@code diff} as one HTML page that needs nothing else. */
public final class DiffHtml implements Renderer {

    /** Called by the host. */
    public DiffHtml() {}

    @Override
    public Rendering render(Report report, Context context) {
        DiffReport diff = (DiffReport) report;
        String name = diff.subject().name();
        HtmlPage page = new HtmlPage(name + ": " + diff.classification());
        page.markup("<h1>")
                .text(name)
                .markup(" ")
                .in("span class=\"" + style(diff.classification()) + "\"", words(diff.classification()));
        page.markup("</h1>\n<p>").in("code", diff.before()).markup(" \u2192 ").in("code", diff.after());
        page.markup("</p>\n");
        if (diff.advice().isPresent()) {
            page.markup("<p>Suggested version: ")
                    .in("strong", diff.advice().get().smallest());
            page.text(" (" + diff.advice().get().current() + " now; "
                            + diff.advice().get().because() + ")")
                    .markup("</p>\n");
        }
        if (!diff.complete()) {
            page.in("p class=\"bad\"", "The comparison is incomplete.").markup("\n");
        }
        if (diff.empty()) {
            page.in("p", diff.complete() ? "No changes detected." : "No changes detected so far.")
                    .markup("\n");
        }
        if (!diff.changes().isEmpty()) {
            page.in("h2", "Changes (" + diff.changes().size() + ")").markup("\n");
            table(page, diff.changes());
        }
        for (DiffReport dependency : diff.dependencies()) {
            dependency(page, dependency);
        }
        parts(page, diff, "h2");
        judges(page, diff.judges());
        Text.Builder err = Text.builder();
        MissingJudges.note(err, diff.judges());
        ClosingLine.of(err, diff);
        return new Rendering(Text.exact(page.end()), err.build());
    }

    /** A dependency of which the packages alone changed has a heading, too: its parts belong to somebody. */
    private static void dependency(HtmlPage page, DiffReport dependency) {
        page.markup("<h2>Dependency ").text(dependency.subject().name()).markup(" ");
        page.in("span class=\"" + style(dependency.classification()) + "\"", words(dependency.classification()));
        page.markup(" (" + dependency.changes().size() + ")</h2>\n");
        if (!dependency.changes().isEmpty()) {
            table(page, dependency.changes());
        }
        parts(page, dependency, "h3");
    }

    private static void table(HtmlPage page, List<Change> changes) {
        page.markup(
                "<table>\n<thead><tr><th>Class</th><th>What</th><th>Why</th><th>Old</th><th>New</th></tr></thead>\n<tbody>\n");
        for (Change change : changes) {
            row(page, change);
        }
        page.markup("</tbody>\n</table>\n");
    }

    private static void parts(HtmlPage page, DiffReport diff, String heading) {
        for (DiffPart part : diff.parts()) {
            if (part.shown()) {
                page.in(heading, part.heading()).markup("\n").lines(part.text()).markup("\n");
            }
        }
    }

    private static void row(HtmlPage page, Change change) {
        page.markup("<tr><td>")
                .in("span class=\"" + style(change.classification()) + "\"", words(change.classification()));
        page.markup("</td><td>").in("code", change.path()).markup(" ").text(ChangeWords.of(change.type()));
        page.markup("<br>").in("span class=\"faint\"", change.rule() + place(change));
        page.markup("</td><td>").text(change.reason());
        if (change.hint() != null) {
            page.markup("<br>").in("span class=\"faint\"", change.hint());
        }
        page.markup("</td><td>").in("code", value(change.before()));
        page.markup("</td><td>").in("code", value(change.after())).markup("</td></tr>\n");
    }

    private static String place(Change change) {
        return change.position().line() == 0 ? "" : " \u00B7 " + change.position();
    }

    private static void judges(HtmlPage page, List<Judge> judges) {
        Text.Builder lines = Text.builder();
        MissingJudges.note(lines, judges);
        Text text = lines.build();
        if (text.isEmpty()) {
            return;
        }
        page.in("h2", "Judged otherwise").markup("\n").lines(text).markup("\n");
    }

    private static String value(@Nullable Scalar value) {
        return value == null ? "" : value.text();
    }

    private static String words(Classification classification) {
        return switch (classification) {
            case BREAKING -> "breaking";
            case POTENTIAL_BREAKING -> "potentially breaking";
            case NON_BREAKING -> "non-breaking";
        };
    }

    private static String style(Classification classification) {
        return switch (classification) {
            case BREAKING -> "bad";
            case POTENTIAL_BREAKING -> "warn";
            case NON_BREAKING -> "good";
        };
    }
}
