package io.pacto.host.file;

import io.pacto.host.term.Escaping;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Relative names that may be joined to a folder, by security.md §2.
 *
 * <p>{@link #problem} is for names that will be written, here or by a reader of what we pack: strict, the same on every
 * system. {@link #lookup} is for names that are only looked up: it needs no rule but to stay inside.
 */
public final class SafePath {

    private static final int MOST_BYTES = 1024;
    private static final int MOST_SEGMENT_BYTES = 255;
    private static final int MOST_LEVELS = 32;

    private SafePath() {}

    /**
     * Judges a name that is to be written.
     *
     * @param name relative, with {@code /}
     * @return what is wrong with it, such as {@code the name leaves the folder}; null when it is safe
     */
    public static @Nullable String problem(String name) {
        if (name.isEmpty()) {
            return "the name is empty";
        }
        String found = characterProblem(name);
        if (found != null) {
            return found;
        }
        if (name.startsWith("/")) {
            return "the name is absolute";
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return "the name is longer than " + MOST_BYTES + " bytes";
        }
        List<String> segments = split(name);
        if (segments.size() > MOST_LEVELS) {
            return "the name has more than " + MOST_LEVELS + " levels";
        }
        for (String segment : segments) {
            found = segmentProblem(segment);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /**
     * Normalises a name to look up.
     *
     * @param path as written in a contract; {@code .} and {@code ..} are resolved
     * @return the plain relative path, or null when it names nothing inside: absolute, leaving the root, or with
     *     characters no portable name has
     */
    public static @Nullable String lookup(String path) {
        if (path.startsWith("/") || characterProblem(path) != null || hasDrive(path)) {
            return null;
        }
        List<String> kept = new ArrayList<>();
        for (String segment : split(path)) {
            if (segment.equals("..")) {
                if (kept.isEmpty()) {
                    return null;
                }
                kept.remove(kept.size() - 1);
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                kept.add(segment);
            }
        }
        return kept.isEmpty() ? null : String.join("/", kept);
    }

    static List<String> split(String name) {
        List<String> segments = new ArrayList<>();
        int start = 0;
        for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', start)) {
            segments.add(name.substring(start, end));
            start = end + 1;
        }
        segments.add(name.substring(start));
        return segments;
    }

    /** On Windows {@code C:x} is relative to another folder, and {@code a:b} a hidden stream of {@code a}. */
    private static boolean hasDrive(String path) {
        return path.length() > 1
                && path.charAt(1) == ':'
                && path.charAt(0) < 0x80
                && Character.isLetter(path.charAt(0));
    }

    private static @Nullable String characterProblem(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '\\') {
                return "the name has a backslash";
            }
            // The two joiners belong to the spelling of some languages.
            if (!Escaping.isHarmless(name, i) && c != '\u200c' && c != '\u200d') {
                return "the name has a control or invisible character";
            }
        }
        return null;
    }

    private static @Nullable String segmentProblem(String segment) {
        if (segment.isEmpty()) {
            return "the name has an empty part";
        }
        if (segment.equals("..")) {
            return "the name leaves the folder";
        }
        if (segment.equals(".")) {
            return "the name has a part \".\"";
        }
        if (segment.indexOf(':') >= 0) {
            return "the name has a colon";
        }
        if (segment.endsWith(".") || segment.endsWith(" ")) {
            return "the name has a part that ends in a dot or blank";
        }
        if (segment.getBytes(StandardCharsets.UTF_8).length > MOST_SEGMENT_BYTES) {
            return "the name has a part longer than " + MOST_SEGMENT_BYTES + " bytes";
        }
        return isDevice(segment) ? "the name is that of a device on Windows" : null;
    }

    /** Windows opens a device for {@code aux.yaml} too, and for {@code AUX .txt}. */
    private static boolean isDevice(String segment) {
        int dot = segment.indexOf('.');
        String base = (dot < 0 ? segment : segment.substring(0, dot)).strip().toUpperCase(Locale.ROOT);
        return switch (base) {
            case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$" -> true;
            default ->
                base.length() == 4
                        && (base.startsWith("COM") || base.startsWith("LPT"))
                        && "0123456789¹²³".indexOf(base.charAt(3)) >= 0;
        };
    }
}
