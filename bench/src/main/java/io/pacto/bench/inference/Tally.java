package io.pacto.bench.inference;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts elements of two documents: a path, a method, a parameter, a body or response with its media type, a property, and
 * each type, required flag, enum and format.
 */
final class Tally {

    private final List<String> misses = new ArrayList<>();
    private int expected;
    private int given;
    private int matched;

    /** An element that both have and that is the same, or is not. */
    void both(String place, String what, String theirs, String ours) {
        expected++;
        given++;
        if (theirs.equals(ours)) {
            matched++;
        } else {
            misses.add(place + ": " + what + " " + theirs + ", given " + ours);
        }
    }

    /** An element that one of them has; an empty value means that it has none. */
    void either(String place, String what, String theirs, String ours) {
        if (!theirs.isEmpty() && !ours.isEmpty()) {
            both(place, what, theirs, ours);
        } else if (!theirs.isEmpty()) {
            missing(place, what + " " + theirs);
        } else if (!ours.isEmpty()) {
            extra(place, what + " " + ours);
        }
    }

    void missing(String place, String what) {
        expected++;
        misses.add(place + ": " + what + " is missing");
    }

    void extra(String place, String what) {
        given++;
        misses.add(place + ": " + what + " is too much");
    }

    int expected() {
        return expected;
    }

    int matched() {
        return matched;
    }

    /** Returns matched elements in per cent of those of the larger document. */
    double score() {
        int all = Math.max(expected, given);
        return all == 0 ? 100 : 100.0 * matched / all;
    }

    List<String> misses() {
        return List.copyOf(misses);
    }
}
