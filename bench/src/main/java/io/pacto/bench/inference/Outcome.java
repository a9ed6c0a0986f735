package io.pacto.bench.inference;

import java.util.Locale;

/**
 * What became of one sample.
 *
 * @param sample the sample
 * @param tally what was counted
 * @param failure why there is no document, or empty
 */
record Outcome(Sample sample, Tally tally, String failure) {

    /** Returns the score in per cent; 0 when there is no document. */
    double score() {
        return failure.isEmpty() ? tally.score() : 0;
    }

    /** Returns one line of the table. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%-20s %-32s %6d of %6d  %6.2f%%%s",
                sample.group(),
                sample.name(),
                tally.matched(),
                tally.expected(),
                score(),
                failure.isEmpty() ? "" : "  " + failure);
    }
}
