package io.pacto.plugin.openapi.diff;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.plugin.openapi.document.PathTemplate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which path items of two versions belong together. */
final class PathPairs {

    private PathPairs() {}

    /** What a group of path items is. */
    enum Group {
        PATHS("openapi.paths", Place.Kind.PATH),
        WEBHOOKS("openapi.webhooks", Place.Kind.WEBHOOK),
        CALLBACK("openapi.callbacks", Place.Kind.CALLBACK);

        private final String rule;
        private final Place.Kind kind;

        Group(String rule, Place.Kind kind) {
            this.rule = rule;
            this.kind = kind;
        }

        String rule() {
            return rule;
        }

        Place.Kind kind() {
            return kind;
        }

        PathTemplate template(String name) {
            return this == PATHS ? PathTemplate.of(name) : PathTemplate.plain(name);
        }
    }

    /** The path items of a group by name, in order. */
    static Map<String, Entry> entries(@Nullable Mapping group) {
        Map<String, Entry> found = new LinkedHashMap<>();
        if (group != null) {
            for (Entry entry : group.entries()) {
                if (!entry.name().startsWith("x-")) {
                    found.put(entry.name(), entry);
                }
            }
        }
        return found;
    }

    /** For each new name its old entry: the same name first, else one that differs in names of parameters only. */
    static Map<String, Entry> partners(Map<String, Entry> before, Map<String, Entry> after, Group group) {
        Map<String, Deque<Entry>> free = new LinkedHashMap<>();
        for (Entry entry : before.values()) {
            if (!after.containsKey(entry.name())) {
                String erased = group.template(entry.name()).erased();
                free.computeIfAbsent(erased, unused -> new ArrayDeque<>()).add(entry);
            }
        }
        Map<String, Entry> found = new LinkedHashMap<>();
        for (String name : after.keySet()) {
            Entry same = before.get(name);
            Entry partner = same == null ? next(free.get(group.template(name).erased())) : same;
            if (partner != null) {
                found.put(name, partner);
            }
        }
        return found;
    }

    private static @Nullable Entry next(@Nullable Deque<Entry> candidates) {
        return candidates == null ? null : candidates.poll();
    }
}
