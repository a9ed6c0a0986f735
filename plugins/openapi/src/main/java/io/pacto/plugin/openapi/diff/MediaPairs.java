package io.pacto.plugin.openapi.diff;

import io.pacto.plugin.openapi.document.MediaRange;
import io.pacto.plugin.openapi.document.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which media types of two versions belong together: equal ones first, then those of one name, then ranges and what they
 * cover.
 *
 * @param pairs those on both sides
 * @param added those without a partner in the old version
 * @param removed those without a partner in the new version
 */
record MediaPairs(List<Pair> pairs, List<MediaType> added, List<MediaType> removed) {

    MediaPairs {
        pairs = List.copyOf(pairs);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** One media type in both versions. */
    record Pair(MediaType then, MediaType now) {

        /** Whether they differ in nothing but the charset. */
        boolean isCharsetOnly() {
            return then.range().hasNameOf(now.range()) && others(then.range()).equals(others(now.range()));
        }

        private static Map<String, String> others(MediaRange range) {
            Map<String, String> others = new TreeMap<>(range.parameters());
            others.remove("charset");
            return others;
        }
    }

    /** How near two media types are, nearest first. */
    private enum Nearness {
        EQUAL {
            @Override
            boolean holds(MediaRange then, MediaRange now) {
                return then.equals(now);
            }
        },
        NAME {
            @Override
            boolean holds(MediaRange then, MediaRange now) {
                return then.hasNameOf(now);
            }
        },
        RANGE {
            @Override
            boolean holds(MediaRange then, MediaRange now) {
                return then.covers(now) || now.covers(then);
            }
        };

        abstract boolean holds(MediaRange then, MediaRange now);
    }

    static MediaPairs of(List<MediaType> before, List<MediaType> after) {
        List<MediaType> older = new ArrayList<>(before);
        List<MediaType> newer = new ArrayList<>(after);
        List<Pair> pairs = new ArrayList<>();
        for (Nearness nearness : Nearness.values()) {
            for (MediaType now : List.copyOf(newer)) {
                MediaType then = first(older, now, nearness);
                if (then != null) {
                    remove(older, then);
                    remove(newer, now);
                    pairs.add(new Pair(then, now));
                }
            }
        }
        for (MediaType then : List.copyOf(older)) {
            for (MediaType now : after) {
                if (now.range().isWild() && now.range().covers(then.range())) {
                    remove(older, then);
                    pairs.add(new Pair(then, now));
                    break;
                }
            }
        }
        return new MediaPairs(pairs, newer, older);
    }

    private static @Nullable MediaType first(List<MediaType> older, MediaType now, Nearness nearness) {
        for (MediaType then : older) {
            if (nearness.holds(then.range(), now.range())) {
                return then;
            }
        }
        return null;
    }

    /** Takes this one out and no equal one; comparing whole trees would be slow, too. */
    @SuppressWarnings("ReferenceEquality")
    private static void remove(List<MediaType> all, MediaType one) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) == one) {
                all.remove(i);
                return;
            }
        }
    }
}
