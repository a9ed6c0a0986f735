package io.pacto.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What all measurements say of their figures. */
public final class Figures {

    private Figures() {}

    /**
     * The one in the middle, the upper of two.
     *
     * @param values at least one
     * @return the median
     */
    public static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /**
     * Prints whether a bound was kept.
     *
     * @param out where to
     * @param holds whether it was
     * @param bound the bound in words
     */
    public static void verdict(PrintStream out, boolean holds, String bound) {
        out.println((holds ? "  holds   " : "  MISSED  ") + bound);
    }
}
