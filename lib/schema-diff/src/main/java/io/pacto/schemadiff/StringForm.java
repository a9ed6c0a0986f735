package io.pacto.schemadiff;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a schema asks of texts.
 *
 * @param length number of characters
 * @param patterns every text must match each; sorted
 * @param encoding {@code contentEncoding}, or null
 * @param mediaType {@code contentMediaType}, or null
 * @param content {@code contentSchema}, or null
 */
record StringForm(
        Count length,
        Set<String> patterns,
        @Nullable String encoding,
        @Nullable String mediaType,
        @Nullable Sub content) {

    static final StringForm ANY = new StringForm(Count.ANY, Collections.emptySet(), null, null, null);

    StringForm and(StringForm other) {
        if (other.isAny()) {
            return this;
        }
        return new StringForm(
                length.and(other.length),
                union(patterns, other.patterns),
                encoding != null ? encoding : other.encoding,
                mediaType != null ? mediaType : other.mediaType,
                content != null ? content : other.content);
    }

    boolean isAny() {
        return length.isAny() && patterns.isEmpty() && encoding == null && mediaType == null && content == null;
    }

    static Set<String> union(Set<String> a, Set<String> b) {
        if (b.isEmpty()) {
            return a;
        }
        TreeSet<String> both = new TreeSet<>(a);
        both.addAll(b);
        return Collections.unmodifiableSet(both);
    }
}
