package io.pacto.host.pipeline;

import io.pacto.api.Change;
import io.pacto.api.Scalar;
import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Most severe first, then section, path by code point, type, and the two values as text. */
final class ChangeOrder implements Comparator<Change>, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public int compare(Change a, Change b) {
        int by = b.classification().compareTo(a.classification());
        if (by == 0) {
            by = a.section().compareTo(b.section());
        }
        if (by == 0) {
            by = byCodePoint(a.path(), b.path());
        }
        if (by == 0) {
            by = a.type().compareTo(b.type());
        }
        if (by == 0) {
            by = byCodePoint(text(a.before()), text(b.before()));
        }
        if (by == 0) {
            by = byCodePoint(text(a.after()), text(b.after()));
        }
        return by == 0 ? byCodePoint(a.reason(), b.reason()) : by;
    }

    private static String text(@Nullable Scalar value) {
        return value == null ? "" : value.text();
    }

    /** {@link String#compareTo} orders UTF-16 units, which puts characters above U+FFFF before U+E000. */
    private static int byCodePoint(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length()) {
            int left = a.codePointAt(i);
            int right = b.codePointAt(i);
            if (left != right) {
                return Integer.compare(left, right);
            }
            i += Character.charCount(left);
        }
        return Integer.compare(a.length(), b.length());
    }
}
