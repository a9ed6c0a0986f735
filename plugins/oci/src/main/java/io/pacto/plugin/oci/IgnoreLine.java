package io.pacto.plugin.oci;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code .pactoignore}.
 *
 * @param segments the pattern between slashes
 * @param takesBack whether it begins with {@code !}
 * @param foldersOnly whether it ends with a slash
 */
record IgnoreLine(List<String> segments, boolean takesBack, boolean foldersOnly) {

    private static final String ANY_DEPTH = "**";

    static @Nullable IgnoreLine parse(String line) {
        String pattern = withoutBlanksAtEnd(line);
        if (pattern.isEmpty() || pattern.startsWith("#")) {
            return null;
        }
        boolean takesBack = pattern.startsWith("!");
        pattern = takesBack ? pattern.substring(1) : pattern;
        boolean foldersOnly = pattern.endsWith("/");
        pattern = foldersOnly ? pattern.substring(0, pattern.length() - 1) : pattern;
        // Without a slash inside, a name means that name at any depth.
        List<String> segments = new ArrayList<>();
        if (pattern.indexOf('/') < 0) {
            segments.add(ANY_DEPTH);
        }
        String relative = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        segments.addAll(List.of(relative.split("/", -1)));
        return relative.isEmpty() ? null : new IgnoreLine(List.copyOf(segments), takesBack, foldersOnly);
    }

    /** Blanks at the end do not count unless a backslash stands before them. */
    private static String withoutBlanksAtEnd(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ' && (end < 2 || line.charAt(end - 2) != '\\')) {
            end--;
        }
        return line.substring(0, end);
    }

    boolean matches(List<String> path, boolean folder) {
        return (folder || !foldersOnly) && matches(0, path, 0);
    }

    private boolean matches(int at, List<String> path, int from) {
        if (at == segments.size()) {
            return from == path.size();
        }
        if (segments.get(at).equals(ANY_DEPTH)) {
            // At the end it stands for what lies inside, and not for the folder itself.
            if (at == segments.size() - 1) {
                return from < path.size();
            }
            return matches(at + 1, path, from) || (from < path.size() && matches(at, path, from + 1));
        }
        return from < path.size() && matches(segments.get(at), 0, path.get(from), 0) && matches(at + 1, path, from + 1);
    }

    /** One segment: {@code *}, {@code ?}, {@code [a-z]} and a backslash before what is meant literally. */
    private static boolean matches(String pattern, int at, String name, int from) {
        int p = at;
        int n = from;
        int star = -1;
        int mark = 0;
        while (n < name.length()) {
            int next = p < pattern.length() ? step(pattern, p, name.charAt(n)) : -1;
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                mark = n;
            } else if (next > 0) {
                p = next;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++mark;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** Where the pattern goes on when one character matches; -1 when it does not. */
    private static int step(String pattern, int at, char c) {
        char p = pattern.charAt(at);
        if (p == '?') {
            return at + 1;
        }
        if (p == '\\' && at + 1 < pattern.length()) {
            return pattern.charAt(at + 1) == c ? at + 2 : -1;
        }
        int close = p == '[' ? pattern.indexOf(']', at + 2) : -1;
        if (close < 0) {
            return p == c ? at + 1 : -1;
        }
        boolean not = pattern.charAt(at + 1) == '!' || pattern.charAt(at + 1) == '^';
        return inSet(pattern.substring(not ? at + 2 : at + 1, close), c) != not ? close + 1 : -1;
    }

    private static boolean inSet(String set, char c) {
        for (int i = 0; i < set.length(); i++) {
            if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
                if (c >= set.charAt(i) && c <= set.charAt(i + 2)) {
                    return true;
                }
                i += 2;
            } else if (set.charAt(i) == c) {
                return true;
            }
        }
        return false;
    }
}
