package io.pacto.host.rating;

import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.Finding;
import io.pacto.api.Judge;
import io.pacto.api.Scalar;
import io.pacto.api.Section;
import io.pacto.api.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a project says about rules, applied. The last rating that covers a rule wins; a waiver comes after ratings. */
public final class Ratings {

    /** Nothing is said. */
    public static final Ratings NONE = new Ratings(List.of(), List.of(), LocalDate.EPOCH);

    private static final String EXPIRED = "waiver.expired";
    private static final String HOST = "pacto";
    private static final String SOURCE = "waivers";

    private final List<Rating> ratings;
    private final List<Waiver> waivers;
    private final LocalDate today;

    Ratings(List<Rating> ratings, List<Waiver> waivers, LocalDate today) {
        this.ratings = ratings;
        this.waivers = waivers;
        this.today = today;
    }

    /** Returns whether nothing is said, so that nothing needs to be applied. */
    public boolean isEmpty() {
        return ratings.isEmpty() && waivers.isEmpty();
    }

    /**
     * The same without waivers: they speak of the project's own contract and not of what it depends on.
     *
     * @return the ratings
     */
    public Ratings withoutWaivers() {
        return new Ratings(ratings, List.of(), today);
    }

    /**
     * Applies them to changes.
     *
     * @param changes what contributors said
     * @param judges takes a line for each rule that was rated otherwise or waived
     * @return the changes that count, and one more for each waiver that has expired
     */
    public List<Change> toChanges(List<Change> changes, List<Judge> judges) {
        List<Change> kept = new ArrayList<>();
        for (Change change : changes) {
            @Nullable Change rated = rate(change, judges);
            if (rated != null) {
                kept.add(waive(rated, judges));
            }
        }
        for (Waiver waiver : waivers) {
            if (waiver.expired(today)) {
                kept.add(Change.added(
                                EXPIRED,
                                Classification.BREAKING,
                                Section.SERVICE,
                                waiver.at().path(),
                                waiver.at(),
                                Scalar.of(waiver.expires().toString()))
                        .because(lapse(waiver))
                        .by(HOST, SOURCE));
            }
        }
        return kept;
    }

    /**
     * Applies them to what one validator said.
     *
     * @param findings what it said
     * @param judges takes a line for each rule that was rated otherwise or waived
     * @return the findings that count
     */
    public List<Finding> toFindings(List<Finding> findings, List<Judge> judges) {
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : findings) {
            @Nullable Finding rated = rate(finding, judges);
            if (rated != null) {
                kept.add(waive(rated, judges));
            }
        }
        return kept;
    }

    /** Returns an error for each waiver that has expired. */
    public List<Finding> expired() {
        List<Finding> lapsed = new ArrayList<>();
        for (Waiver waiver : waivers) {
            if (waiver.expired(today)) {
                lapsed.add(Finding.error(EXPIRED, waiver.at(), lapse(waiver)));
            }
        }
        return lapsed;
    }

    private static String lapse(Waiver waiver) {
        return "the waiver of " + waiver.rule() + " at " + waiver.path() + " expired on " + waiver.expires() + ": "
                + waiver.owner() + " removes or renews it";
    }

    private @Nullable Rating ratingOf(String rule) {
        for (int i = ratings.size() - 1; i >= 0; i--) {
            if (ratings.get(i).covers(rule)) {
                return ratings.get(i);
            }
        }
        return null;
    }

    private @Nullable Waiver waiverOf(String rule, String path) {
        for (Waiver waiver : waivers) {
            if (!waiver.expired(today) && waiver.covers(rule, path)) {
                return waiver;
            }
        }
        return null;
    }

    private @Nullable Change rate(Change change, List<Judge> judges) {
        @Nullable Rating rating = ratingOf(change.rule());
        if (rating == null) {
            return change;
        }
        Classification other = switch (rating.level()) {
            case BREAKING, ERROR -> Classification.BREAKING;
            case POTENTIAL, WARNING -> Classification.POTENTIAL_BREAKING;
            case NON_BREAKING -> Classification.NON_BREAKING;
            case OFF -> change.classification();
        };
        boolean off = rating.level() == Rating.Level.OFF;
        if (!off && other == change.classification()) {
            return change;
        }
        list(judges, change.rule(), Judge.State.RE_RATED, off ? "off" : other.name(), rating.where());
        return off ? null : change.classification(other);
    }

    private @Nullable Finding rate(Finding finding, List<Judge> judges) {
        @Nullable Rating rating = ratingOf(finding.rule());
        if (rating == null) {
            return finding;
        }
        Severity other = switch (rating.level()) {
            case BREAKING, ERROR -> Severity.ERROR;
            case POTENTIAL, NON_BREAKING, WARNING -> Severity.WARNING;
            case OFF -> finding.severity();
        };
        boolean off = rating.level() == Rating.Level.OFF;
        if (!off && other == finding.severity()) {
            return finding;
        }
        list(judges, finding.rule(), Judge.State.RE_RATED, off ? "off" : other.name(), rating.where());
        return off ? null : finding.severity(other);
    }

    private Change waive(Change change, List<Judge> judges) {
        @Nullable
        Waiver waiver =
                change.classification() == Classification.NON_BREAKING ? null : waiverOf(change.rule(), change.path());
        if (waiver == null) {
            return change;
        }
        list(judges, change.rule(), Judge.State.WAIVED, words(waiver), waiver.where());
        return change.classification(Classification.NON_BREAKING)
                .because(change.reason() + " (" + change.classification() + ", waived by " + waiver.owner() + " until "
                        + waiver.expires() + ": " + waiver.reason() + ")");
    }

    private Finding waive(Finding finding, List<Judge> judges) {
        @Nullable
        Waiver waiver = finding.severity() == Severity.ERROR ? waiverOf(finding.rule(), finding.path()) : null;
        if (waiver == null) {
            return finding;
        }
        list(judges, finding.rule(), Judge.State.WAIVED, words(waiver), waiver.where());
        return finding.severity(Severity.WARNING)
                .message(finding.message() + " (an error, waived by " + waiver.owner() + " until " + waiver.expires()
                        + ": " + waiver.reason() + ")");
    }

    private static String words(Waiver waiver) {
        return waiver.path() + " until " + waiver.expires() + " by " + waiver.owner();
    }

    private static void list(List<Judge> judges, String rule, Judge.State state, String how, String where) {
        Judge line = new Judge("", rule, state, how + " (" + where + ")");
        if (!judges.contains(line)) {
            judges.add(line);
        }
    }
}
