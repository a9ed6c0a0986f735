package io.pacto.plugin.reports;

import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.Context;
import io.pacto.api.DiffPart;
import io.pacto.api.DiffReport;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Scalar;
import io.pacto.api.Text;
import io.pacto.api.Text.Style;
import io.pacto.api.VersionAdvice;
import org.jspecify.annotations.Nullable;

/** The report of {@code diff} for a person: the class of the whole, then one line per change. */
public final class DiffText implements Renderer {

    /** Called by the host. */
    public DiffText() {}

    @Override
    public Rendering render(Report report, Context context) {
        DiffReport diff = (DiffReport) report;
        Text.Builder out = Text.builder().add("Classification: ");
        out.styled(style(diff.classification()), diff.classification().name()).line();
        if (diff.empty()) {
            out.add(diff.complete() ? "No changes detected.\n" : "No changes detected so far.\n");
        } else if (!diff.changes().isEmpty()) {
            out.add("Changes (").add(Integer.toString(diff.changes().size())).add("):\n");
            addAll(out, diff);
        }
        for (DiffReport dependency : diff.dependencies()) {
            out.add("\nDependency ").data(dependency.subject().name()).add(" [");
            out.styled(
                    style(dependency.classification()),
                    dependency.classification().name());
            out.add("] (").add(Integer.toString(dependency.changes().size())).add("):\n");
            addAll(out, dependency);
            addParts(out, dependency);
        }
        addParts(out, diff);
        if (diff.advice().isPresent()) {
            addAdvice(out, diff.advice().get());
        }
        Text.Builder err = Text.builder();
        MissingJudges.note(err, diff.judges());
        ClosingLine.of(err, diff);
        return new Rendering(out.build(), err.build());
    }

    private static void addAdvice(Text.Builder out, VersionAdvice advice) {
        out.add("\nSuggested version: ").data(advice.smallest()).add(" (");
        out.data(advice.before()).add(" before, ").data(advice.current()).add(" now; ");
        out.data(advice.because()).add(")\n");
    }

    private static void addAll(Text.Builder out, DiffReport diff) {
        for (Change change : diff.changes()) {
            add(out, change);
        }
    }

    private static void addParts(Text.Builder out, DiffReport diff) {
        for (DiffPart part : diff.parts()) {
            if (part.shown()) {
                out.line().add(part.text());
            }
        }
    }

    private static void add(Text.Builder out, Change change) {
        out.add("  [")
                .styled(style(change.classification()), change.classification().name());
        out.add("] ").data(change.path()).add(" (");
        out.add(ChangeWords.of(change.type())).add("): ").data(change.reason());
        addValues(out, change.before(), change.after(), change.type());
        out.line();
    }

    private static void addValues(Text.Builder out, @Nullable Scalar before, @Nullable Scalar after, Change.Type type) {
        switch (type) {
            case MODIFIED -> {
                if (before != null && after != null) {
                    out.add(" [")
                            .data(before.text())
                            .add(" -> ")
                            .data(after.text())
                            .add("]");
                }
            }
            case ADDED -> {
                if (after != null) {
                    out.add(" [+ ").data(after.text()).add("]");
                }
            }
            case REMOVED -> {
                if (before != null) {
                    out.add(" [- ").data(before.text()).add("]");
                }
            }
        }
    }

    private static Style style(Classification classification) {
        return switch (classification) {
            case NON_BREAKING -> Style.GOOD;
            case POTENTIAL_BREAKING -> Style.WARN;
            case BREAKING -> Style.BAD;
        };
    }
}
