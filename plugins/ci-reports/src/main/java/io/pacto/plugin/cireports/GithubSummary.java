package io.pacto.plugin.cireports;

import io.pacto.api.Context;
import io.pacto.api.Judge;
import io.pacto.api.Position;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Text;

/** A report as Markdown for the summary of a GitHub Actions step: {@code >> "$GITHUB_STEP_SUMMARY"}. */
public final class GithubSummary implements Renderer {

    /** Called by the host. */
    public GithubSummary() {}

    @Override
    public Rendering render(Report report, Context context) {
        Sheets sheets = Sheets.of(report);
        StringBuilder page = new StringBuilder();
        if (sheets.several()) {
            overview(page, sheets);
        }
        for (Sheet sheet : sheets.all()) {
            if (!sheets.several() || sheet.saysSomething()) {
                section(page, sheet, new Places(sheet.bundle(), context.disk()), sheets.several() ? "####" : "###");
                for (Judge judge : sheet.judges(Judge.State.FAILED)) {
                    judge(page, judge);
                }
            }
        }
        if (!sheets.several()) {
            for (Judge judge : sheets.settled()) {
                judge(page, judge);
            }
        }
        return new Rendering(Text.block(page.toString()), sheets.closing());
    }

    private static void overview(StringBuilder page, Sheets sheets) {
        page.append("### Pacto ").append(sheets.kind()).append(": ");
        page.append(Markdown.code(sheets.heading())).append("\n\n");
        page.append("| Bundle | Verdict | Errors | Warnings | Notes |\n|---|---|--:|--:|--:|\n");
        for (Sheet sheet : sheets.all()) {
            page.append("| ").append(Markdown.code(sheet.heading()));
            page.append(" | ").append(Markdown.text(sheet.outcome()));
            for (Level level : Level.values()) {
                page.append(" | ").append(sheet.count(level));
            }
            page.append(" |\n");
        }
        page.append('\n');
        for (Judge judge : sheets.settled()) {
            judge(page, judge);
        }
    }

    private static void section(StringBuilder page, Sheet sheet, Places places, String heading) {
        page.append(heading).append(" Pacto ").append(sheet.kind()).append(": ");
        page.append(Markdown.code(sheet.heading())).append("\n\n**");
        page.append(Markdown.text(sheet.outcome())).append("**");
        for (Level level : Level.values()) {
            if (sheet.count(level) > 0) {
                page.append(" · ").append(level.title()).append(": ").append(sheet.count(level));
            }
        }
        page.append("\n\n");
        if (!sheet.items().isEmpty()) {
            page.append("| | Rule | Where | Path | What |\n|---|---|---|---|---|\n");
            for (Item item : sheet.items()) {
                row(page, item, places);
            }
            page.append('\n');
        }
    }

    private static void row(StringBuilder page, Item item, Places places) {
        String file = places.file(item.at());
        String where = new Position(file, item.at().line(), item.at().column()).toString();
        String hint = item.hint().isEmpty() ? "" : "; " + item.hint();
        page.append("| ").append(item.level().title());
        page.append(" | ").append(Markdown.code(item.rule()));
        page.append(" | ").append(Markdown.code(file.isEmpty() ? "" : where));
        page.append(" | ").append(Markdown.code(item.path()));
        page.append(" | ").append(Markdown.text(item.message() + hint)).append(" |\n");
    }

    private static void judge(StringBuilder page, Judge judge) {
        page.append(judge.plugin().isEmpty() ? "* Rule " : "* Judge ").append(Markdown.code(Remark.name(judge)));
        page.append(judge.state() == Judge.State.FAILED ? " **failed**" : " " + Remark.what(judge));
        page.append(judge.detail().isEmpty() ? "" : ": " + Markdown.text(judge.detail()));
        page.append('\n');
    }
}
