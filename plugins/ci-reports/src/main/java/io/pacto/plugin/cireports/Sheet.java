package io.pacto.plugin.cireports;

import io.pacto.api.Change;
import io.pacto.api.DiffReport;
import io.pacto.api.Finding;
import io.pacto.api.Judge;
import io.pacto.api.Report;
import io.pacto.api.Text;
import io.pacto.api.ValidationReport;
import io.pacto.api.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * A validation or a diff, as all formats here need it.
 *
 * @param kind {@code validation} or {@code diff}
 * @param bundle the bundle the positions lie in, as typed: the newer one of a diff
 * @param heading what was judged, in words, data included
 * @param outcome the verdict in words
 * @param opened whether there was anything to judge
 * @param verdict good, bad or incomplete
 * @param items what was said, in order
 * @param judges who was asked
 */
record Sheet(
        String kind,
        String bundle,
        String heading,
        String outcome,
        boolean opened,
        Verdict verdict,
        List<Item> items,
        List<Judge> judges) {

    Sheet {
        items = List.copyOf(items);
        judges = List.copyOf(judges);
    }

    /** Returns the sheet of a report; of many validations, each has its own sheet ({@link Sheets}). */
    static Sheet of(Report report) {
        if (report instanceof ValidationReport validation) {
            return of(validation);
        }
        if (report instanceof DiffReport diff) {
            return of(diff);
        }
        throw new IllegalArgumentException("no such report is declared: " + report.kind());
    }

    private static Sheet of(ValidationReport report) {
        List<Item> items = new ArrayList<>();
        for (Finding finding : report.findings()) {
            items.add(Item.of(finding));
        }
        String outcome = !report.valid() ? "invalid" : report.complete() ? "valid" : "not fully judged";
        return new Sheet(
                report.kind(),
                report.reference(),
                report.reference(),
                outcome,
                report.opened(),
                report.verdict(),
                items,
                report.judges());
    }

    private static Sheet of(DiffReport report) {
        List<Item> items = new ArrayList<>();
        Item.Threshold threshold =
                c -> report.failOn().isPresent() && c.compareTo(report.failOn().get()) >= 0;
        for (Change change : report.changes()) {
            items.add(Item.of(change, threshold));
        }
        String outcome = report.classification().name() + (report.complete() ? "" : ", incomplete");
        return new Sheet(
                report.kind(),
                report.after(),
                report.before() + " -> " + report.after(),
                outcome,
                true,
                report.verdict(),
                items,
                report.judges());
    }

    boolean complete() {
        return verdict != Verdict.INCOMPLETE;
    }

    List<Judge> judges(Judge.State state) {
        return judges.stream().filter(judge -> judge.state() == state).toList();
    }

    /** Returns what settings took away from the verdict. */
    List<Judge> settled() {
        return judges.stream().filter(Remark::isSettled).toList();
    }

    /** Whether there is more to tell than that all is well. */
    boolean saysSomething() {
        return !items.isEmpty() || !judges(Judge.State.FAILED).isEmpty();
    }

    long count(Level level) {
        return items.stream().filter(item -> item.level() == level).count();
    }

    /** Returns the last line on standard error, in words of ours alone: a CI log may obey what data says. */
    Text closing() {
        Text.Builder err = Text.builder();
        if (!complete()) {
            err.styled(
                            Text.Style.BAD,
                            kind.equals("diff") ? "the comparison is incomplete" : "validation is incomplete")
                    .line();
        } else if (verdict == Verdict.BAD) {
            long failures = items.stream().filter(Item::fails).count();
            err.styled(
                            Text.Style.BAD,
                            kind.equals("diff")
                                    ? "changes that fail the comparison: " + failures
                                    : "validation failed with " + failures + " error(s)")
                    .line();
        }
        return err.build();
    }
}
