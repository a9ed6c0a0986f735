package io.pacto.bench;

import java.util.Arrays;
import java.util.Locale;

/** Numbers measured one after the other, in any unit. */
final class Samples {

    private final double[] values;
    private int count;

    Samples(int runs) {
        this.values = new double[runs];
    }

    void add(double value) {
        values[count] = value;
        count++;
    }

    /** Returns these divided, pair by pair, by those taken at the same time. */
    Samples per(Samples others) {
        Samples ratios = new Samples(count);
        for (int i = 0; i < count; i++) {
            ratios.add(values[i] / others.values[i]);
        }
        return ratios;
    }

    /** Returns these less, pair by pair, those taken at the same time. */
    Samples less(Samples others) {
        Samples differences = new Samples(count);
        for (int i = 0; i < count; i++) {
            differences.add(values[i] - others.values[i]);
        }
        return differences;
    }

    double quantile(double share) {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        double position = share * (count - 1);
        int below = (int) Math.floor(position);
        int above = (int) Math.ceil(position);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }

    /** Returns the median and, in brackets, where the middle half of the values lies. */
    String show(String unit) {
        return String.format(Locale.ROOT, "%7.2f%s (%.2f–%.2f)", quantile(0.5), unit, quantile(0.25), quantile(0.75));
    }
}
