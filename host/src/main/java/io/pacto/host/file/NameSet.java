package io.pacto.host.file;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of one tree, which no file system may confuse: two names that are equal after Unicode composition and case
 * folding are one file on some of them (security.md S-013, S-014).
 */
public final class NameSet {

    private final Map<String, Known> known = new HashMap<>();

    /** A name, where it was seen first, and what it stands for. */
    private record Known(String name, int entry, Kind kind) {}

    private enum Kind {
        FILE,
        FOLDER,
        /** Not named itself, but something below it was. */
        IMPLIED_FOLDER
    }

    /**
     * Adds a file.
     *
     * @param name a safe name
     * @param entry its position in the archive or list, from 1
     * @return what it clashes with, such as {@code duplicate name (entries 1 and 3)}; null when it was added
     */
    public @Nullable String file(String name, int entry) {
        return add(name, entry, Kind.FILE);
    }

    /**
     * Adds a directory.
     *
     * @param name a safe name, without a trailing slash
     * @param entry its position in the archive, from 1
     * @return what it clashes with; null when it was added
     */
    public @Nullable String folder(String name, int entry) {
        return add(name, entry, Kind.FOLDER);
    }

    private @Nullable String add(String name, int entry, Kind kind) {
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            String clash = put(name.substring(0, slash), entry, Kind.IMPLIED_FOLDER);
            if (clash != null) {
                return clash;
            }
        }
        return put(name, entry, kind);
    }

    private @Nullable String put(String name, int entry, Kind kind) {
        Known mine = new Known(name, entry, kind);
        Known other = known.putIfAbsent(folded(name), mine);
        if (other == null) {
            return null;
        }
        String places = " (entries " + other.entry + " and " + entry + ")";
        if (!other.name.equals(name)) {
            return "name differs only in case or composition from " + other.name + places;
        }
        if (other.kind == Kind.FILE || kind == Kind.FILE) {
            return other.kind == kind ? "duplicate name" + places : "name is both a file and a directory" + places;
        }
        if (other.kind == Kind.FOLDER && kind == Kind.FOLDER) {
            return "duplicate name" + places;
        }
        if (kind == Kind.FOLDER) {
            known.put(folded(name), mine);
        }
        return null;
    }

    private static String folded(String name) {
        boolean ascii = true;
        for (int i = 0; i < name.length() && ascii; i++) {
            ascii = name.charAt(i) < 0x80;
        }
        if (ascii) {
            return name.toLowerCase(Locale.ROOT);
        }
        // Upper case first: it is what makes ß and SS, ς and σ equal.
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        String lower = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFC);
    }
}
