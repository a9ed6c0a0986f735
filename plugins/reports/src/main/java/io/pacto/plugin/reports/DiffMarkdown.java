package io.pacto.plugin.reports;

import io.pacto.api.Change;
import io.pacto.api.Context;
import io.pacto.api.DiffPart;
import io.pacto.api.DiffReport;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Scalar;
import io.pacto.api.Text;
import org.jspecify.annotations.Nullable;

/** The report of {@code diff} as Markdown, to be pasted into a review. */
public final class DiffMarkdown implements Renderer {

    /** Called by the host. */
    public DiffMarkdown() {}

    @Override
    public Rendering render(Report report, Context context) {
        DiffReport diff = (DiffReport) report;
        StringBuilder page = new StringBuilder("## Contract Diff\n\n**Classification:** `");
        page.append(diff.classification()).append("`\n\n");
        if (diff.empty()) {
            page.append(diff.complete() ? "No changes detected.\n" : "No changes detected so far.\n");
        } else if (!diff.changes().isEmpty()) {
            page.append("### Changes (").append(diff.changes().size()).append(")\n\n");
            addTable(page, diff);
        }
        for (DiffReport dependency : diff.dependencies()) {
            String name = MarkdownCell.text(dependency.subject().name());
            page.append("### Dependency: ").append(name).append(" (`");
            page.append(dependency.classification()).append("`)\n\n");
            if (!dependency.changes().isEmpty()) {
                addTable(page, dependency);
            }
            addParts(page, dependency, "#### ", ": " + name);
        }
        addParts(page, diff, "### ", "");
        if (diff.advice().isPresent()) {
            page.append("**Suggested version:** ")
                    .append(MarkdownCell.code(diff.advice().get().smallest()));
            page.append(" (")
                    .append(MarkdownCell.text(diff.advice().get().because()))
                    .append(")\n");
        }
        Text.Builder err = Text.builder();
        MissingJudges.note(err, diff.judges());
        ClosingLine.of(err, diff);
        return new Rendering(Text.block(page.toString()), err.build());
    }

    private static void addParts(StringBuilder page, DiffReport diff, String level, String whose) {
        for (DiffPart part : diff.parts()) {
            if (part.shown()) {
                page.append(level).append(part.heading()).append(whose).append("\n\n");
                page.append(part.markdown()).append('\n');
            }
        }
    }

    private static void addTable(StringBuilder page, DiffReport diff) {
        page.append("| Classification | Path | Type | Reason | Old | New |\n|---|---|---|---|---|---|\n");
        for (Change change : diff.changes()) {
            page.append("| ").append(change.classification());
            page.append(" | ").append(MarkdownCell.code(change.path()));
            page.append(" | ").append(ChangeWords.of(change.type()));
            page.append(" | ").append(MarkdownCell.text(change.reason()));
            page.append(" | ").append(value(change.before()));
            page.append(" | ").append(value(change.after()));
            page.append(" |\n");
        }
        page.append('\n');
    }

    private static String value(@Nullable Scalar value) {
        return value == null ? "" : MarkdownCell.code(value.text());
    }
}
