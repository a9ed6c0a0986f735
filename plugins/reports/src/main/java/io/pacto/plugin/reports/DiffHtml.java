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
        body(page, diff, "Changes");
        for (DiffReport dependency : diff.dependencies()) {
            body(
                    page,
                    dependency,
                    "Dependency " + dependency.subject().name() + ": " + words(dependency.classification()));
        }
        judges(page, diff.judges());
        Text.Builder err = Text.builder();
        MissingJudges.note(err, diff.judges());
        ClosingLine.of(err, diff);
        return new Rendering(Text.exact(page.end()), err.build());
    }

    private static void body(HtmlPage page, DiffReport diff, String heading) {
        if (!diff.changes().isEmpty()) {
            page.in("h2", heading + " (" + diff.changes().size() + ")");
            page.markup(
                    "\n<table>\n<thead><tr><th>Class</th><th>What</th><th>Why</th><th>Old</th><th>New</th></tr></thead>\n<tbody>\n");
            for (Change change : diff.changes()) {
                row(page, change);
            }
            page.markup("</tbody>\n</table>\n");
        }
        for (DiffPart part : diff.parts()) {
            if (part.shown()) {
                StringBuilder plain = new StringBuilder();
                for (Text.Run run : part.text().runs()) {
                    plain.append(run.text());
                }
                page.in("h2", part.heading())
                        .markup("\n")
                        .in("pre", plain.toString())
                        .markup("\n");
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
        StringBuilder plain = new StringBuilder();
        for (Text.Run run : text.runs()) {
            plain.append(run.text());
        }
        page.in("h2", "Judged otherwise")
                .markup("\n")
                .in("pre", plain.toString())
                .markup("\n");
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
