package io.pacto.plugin.schemainfer;

import io.pacto.api.DocumentException;
import io.pacto.api.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An upper bound of what the substitutions of a HOCON file make of it: {@code b = ${a}${a}} doubles, and thirty such lines
 * would fill any memory. Definitions are known by the last name of their path, which can only raise the bound.
 */
final class Substitutions {

    private static final int MOST_SUBSTITUTIONS = 5_000;

    /** Characters after substitution: sixteen times what a file may hold. */
    private static final long MOST_CHARACTERS = 16L << 20;

    private Substitutions() {}

    /** One assignment of the file. */
    static final class Definition {

        private final String name;
        private final List<String> targets = new ArrayList<>();
        private long own = 1;

        Definition(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        /** Adds characters of the value itself. */
        void add(int characters) {
            own += characters;
        }

        /** Adds a reference to what is defined under a name. */
        void substitute(String target) {
            targets.add(target);
        }
    }

    /** Returns the last name of a path, without quotes. */
    static String lastName(String path) {
        return path.substring(path.lastIndexOf('.') + 1).replace("\"", "").strip();
    }

    static void check(String file, List<Definition> definitions) {
        List<Definition> open =
                definitions.stream().filter(one -> !one.targets.isEmpty()).toList();
        long substitutions = open.stream().mapToLong(one -> one.targets.size()).sum();
        if (substitutions > MOST_SUBSTITUTIONS) {
            throw refuse(file, String.format(Locale.ROOT, "more than %,d substitutions", MOST_SUBSTITUTIONS));
        }
        Map<String, Long> largest = new HashMap<>();
        definitions.forEach(one -> largest.merge(one.name, one.own, Math::max));
        // A chain of references passes each definition once: after so many rounds the longest one is counted to its
        // end.
        boolean grows = !open.isEmpty();
        for (int round = 0; grows && round < open.size(); round++) {
            grows = grow(file, open, largest);
        }
    }

    private static boolean grow(String file, List<Definition> open, Map<String, Long> largest) {
        Map<String, Long> next = new HashMap<>();
        long total = 0;
        for (Definition definition : open) {
            long size = definition.own;
            for (String target : definition.targets) {
                size += largest.getOrDefault(target, 0L);
            }
            total += size;
            if (total > MOST_CHARACTERS) {
                throw refuse(
                        file, String.format(Locale.ROOT, "over %,d characters after substitution", MOST_CHARACTERS));
            }
            next.merge(definition.name, size, Math::max);
        }
        boolean grows = false;
        for (Map.Entry<String, Long> entry : next.entrySet()) {
            long known = largest.getOrDefault(entry.getKey(), 0L);
            if (entry.getValue() > known) {
                largest.put(entry.getKey(), entry.getValue());
                grows = true;
            }
        }
        return grows;
    }

    private static DocumentException refuse(String file, String problem) {
        return new DocumentException(Position.of(file), problem);
    }
}
