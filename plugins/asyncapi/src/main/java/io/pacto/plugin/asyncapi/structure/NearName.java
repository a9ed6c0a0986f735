package io.pacto.plugin.asyncapi.structure;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds the name somebody probably meant: the nearest within two edits, the first among equals. */
final class NearName {

    private static final int MAX_EDITS = 2;

    private NearName() {}

    static @Nullable String of(String written, Collection<String> names) {
        String nearest = null;
        int best = MAX_EDITS + 1;
        for (String name : names) {
            boolean possible = Math.abs(name.length() - written.length()) <= MAX_EDITS && name.length() > MAX_EDITS;
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
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                boolean same = from.charAt(line - 1) == to.charAt(column - 1);
                int replaced = diagonal + (same ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
