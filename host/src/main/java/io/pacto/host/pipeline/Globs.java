package io.pacto.host.pipeline;

import io.pacto.api.Files;
import java.util.List;

/** Matches bundle files against the {@code when} patterns of a descriptor: {@code *} within a segment, {@code **} across. */
final class Globs {

    private Globs() {}

    /** Returns whether some file matches some pattern; no pattern matches everything. */
    static boolean apply(List<String> patterns, Files files) {
        if (patterns.isEmpty()) {
            return true;
        }
        for (String file : files.list()) {
            for (String pattern : patterns) {
                if (matches(pattern, 0, file, 0)) {
                    return true;
                }
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
