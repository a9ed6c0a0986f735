package io.pacto.host.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the name somebody probably meant: the nearest one within two edits, the first among equals. */
final class NearestName {

    private static final int MAX_EDITS = 2;

    private NearestName() {}

    static @Nullable String of(String written, List<String> names) {
        String nearest = null;
        int best = MAX_EDITS + 1;
        for (String name : names) {
            boolean possible = Math.abs(name.length() - written.length()) <= MAX_EDITS;
            int edits = possible ? edits(written, name) : best;
            if (edits < best) {
                best = edits;
                nearest = name;
            }
        }
        return nearest;
    }

    /** Counts insertions, removals and replacements (Levenshtein), keeping one row. */
    private static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
