package io.pacto.host.pipeline;

import io.pacto.api.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Matches the files of a bundle against the {@code when} patterns of descriptors: {@code *} within a segment, {@code **}
 * across. The files are listed once, and only when a pattern has a star in it: a folder may be large, plugins many.
 */
final class Globs {

    private final Files files;
    private @Nullable List<String> names;

    /** @param files the bundle's files, which must not change meanwhile */
    Globs(Files files) {
        this.files = files;
    }

    /** Returns whether some file matches some pattern; no pattern matches everything. */
    boolean apply(List<String> patterns) {
        if (patterns.isEmpty()) {
            return true;
        }
        for (String pattern : patterns) {
            if (pattern.indexOf('*') < 0 ? files.has(pattern) : anyMatches(pattern)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyMatches(String pattern) {
        List<String> known = names;
        if (known == null) {
            known = files.list();
            names = known;
        }
        for (String file : known) {
            if (matches(pattern, 0, file, 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String pattern, int p, String text, int t) {
        int at = t;
        for (int i = p; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*') {
                boolean across = pattern.startsWith("**", i);
                int rest = i + (across ? 2 : 1);
                for (int end = at; end <= text.length(); end++) {
                    if (matches(pattern, rest, text, end)) {
                        return true;
                    }
                    if (end < text.length() && text.charAt(end) == '/' && !across) {
                        return false;
                    }
                }
                return false;
            }
            if (at >= text.length() || text.charAt(at) != c) {
                return false;
            }
            at++;
        }
        return at == text.length();
    }
}
