package io.pacto.plugin.cireports;

import io.pacto.api.Judge;

/** What there is to say about a judge that was not heard, or about a rule that settings made something else of. */
final class Remark {

    private Remark() {}

    /** Whether settings took something away from the verdict, in a way that a reader has to know. */
    static boolean isSettled(Judge judge) {
        return switch (judge.state()) {
            case RAN, NOT_APPLICABLE, FAILED -> false;
            case DISABLED, RE_RATED, WAIVED -> true;
        };
    }

    /** Returns {@code judge PLUGIN/ID}, or {@code rule ID} where no single judge is meant. */
    static String subject(Judge judge) {
        return kind(judge) + " " + name(judge);
    }

    static String kind(Judge judge) {
        return judge.plugin().isEmpty() ? "rule" : "judge";
    }

    static String name(Judge judge) {
        return judge.plugin().isEmpty() ? judge.id() : judge.plugin() + "/" + judge.id();
    }

    static String what(Judge judge) {
        return switch (judge.state()) {
            case RAN -> "ran";
            case NOT_APPLICABLE -> "has nothing to look at";
            case DISABLED -> "is disabled";
            case FAILED -> "failed";
            case RE_RATED -> "is rated otherwise";
            case WAIVED -> "is waived";
        };
    }

    static String event(Judge judge) {
        return switch (judge.state()) {
            case RAN -> "ran";
            case NOT_APPLICABLE -> "not-applicable";
            case DISABLED -> "disabled";
            case FAILED -> "failed";
            case RE_RATED -> "re-rated";
            case WAIVED -> "waived";
        };
    }

    /** Returns the whole sentence, data included. */
    static String sentence(Judge judge) {
        return subject(judge) + " " + what(judge) + (judge.detail().isEmpty() ? "" : ": " + judge.detail());
    }
}
