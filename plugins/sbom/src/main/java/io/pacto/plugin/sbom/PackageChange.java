package io.pacto.plugin.sbom;

import java.util.Comparator;

/**
 * One difference.
 *
 * @param name the package
 * @param kind what happened
 * @param before the old value, or empty
 * @param after the new value, or empty
 */
record PackageChange(String name, Kind kind, String before, String after) {

    /** What happened, in the order of a report. */
    enum Kind {
        /** The package is gone. */
        REMOVED("removed", "package"),
        /** It has another version. */
        VERSION("modified", "version"),
        /** It has another licence. */
        LICENCE("modified", "license"),
        /** It comes from somebody else. */
        SUPPLIER("modified", "supplier"),
        /** The package is new. */
        ADDED("added", "package");

        private final String type;
        private final String field;

        Kind(String type, String field) {
            this.type = type;
            this.field = field;
        }

        String type() {
            return type;
        }

        String field() {
            return field;
        }
    }

    /** By package in code points, then by what happened. */
    static final Comparator<PackageChange> ORDER = (one, other) -> {
        int byName = codePoints(one.name, other.name);
        if (byName == 0) {
            byName = one.kind.compareTo(other.kind);
        }
        if (byName == 0) {
            byName = codePoints(one.before, other.before);
        }
        return byName == 0 ? codePoints(one.after, other.after) : byName;
    };

    private static int codePoints(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                // Surrogates stand for characters above all others.
                boolean mixed = Character.isSurrogate(a) != Character.isSurrogate(b);
                return mixed ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
