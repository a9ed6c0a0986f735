package io.pacto.host.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what somebody probably meant to type. */
public final class Nearest {

    private Nearest() {}

    /**
     * The most similar word.
     *
     * @param typed what was typed
     * @param known words that exist
     * @return the first of the nearest words within two edits (one for short words), or null; two letters in each other's
     *     place are one edit
     */
    public static @Nullable String of(String typed, List<String> known) {
        int limit = typed.length() <= 4 ? 1 : 2;
        String best = null;
        for (String candidate : known) {
            int distance = distance(typed, candidate);
            if (distance <= limit) {
                limit = distance - 1;
                best = candidate;
            }
        }
        return best;
    }

    private static int distance(String a, String b) {
        int[] earlier = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], earlier[j - 2] + 1);
                }
            }
            earlier = previous;
            previous = current;
        }
        return previous[b.length()];
    }
}
