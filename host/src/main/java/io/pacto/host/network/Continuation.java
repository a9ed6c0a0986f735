package io.pacto.host.network;

import java.net.http.HttpRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt had received when it was cut, and how the next one goes on from there (security.md R-05). Only where
 * the server offers ranges, and only when it still sends the same thing.
 */
final class Continuation {

    private final byte[] prefix;
    private final @Nullable String tag;
    private final @Nullable String modified;
    private final long total;

    private Continuation(byte[] prefix, @Nullable String tag, @Nullable String modified, long total) {
        this.prefix = prefix;
        this.tag = tag;
        this.modified = modified;
        this.total = total;
    }

    /** Returns how to go on; null when everything has to be sent again. */
    static @Nullable Continuation of(@Nullable Received partial, String method) {
        if (partial == null || !method.equals("GET") || partial.length() == 0) {
            return null;
        }
        boolean part = partial.status() == 206;
        boolean offered = partial.header("accept-ranges").orElse("").equalsIgnoreCase("bytes");
        boolean coded = !partial.header("content-encoding").orElse("identity").equalsIgnoreCase("identity");
        if (coded || !(part || (partial.status() == 200 && offered))) {
            return null;
        }
        long total = part
                ? ContentRange.of(partial.header("content-range").orElse("")).total()
                : number(partial.header("content-length"));
        return total <= partial.length()
                ? null
                : new Continuation(
                        partial.body(), strong(partial), partial.headers().get("last-modified"), total);
    }

    /** A weak tag says that two contents mean the same, not that they are the same bytes. */
    private static @Nullable String strong(Received partial) {
        String tag = partial.headers().get("etag");
        return tag == null || tag.startsWith("W/") ? null : tag;
    }

    private static long number(Optional<String> text) {
        try {
            return text.isPresent() ? Long.parseLong(text.get()) : -1;
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    byte[] prefix() {
        return prefix;
    }

    void ask(HttpRequest.Builder request) {
        request.setHeader("Range", "bytes=" + prefix.length + "-");
        if (tag != null) {
            request.setHeader("If-Range", tag);
        }
    }

    /** Whether a partial answer goes on exactly where the last one ended, in the same content. */
    boolean fits(Received next) {
        ContentRange range = ContentRange.of(next.header("content-range").orElse(""));
        boolean place = range.first() == prefix.length && range.total() == total;
        boolean sameTag = tag == null || tag.equals(next.headers().get("etag"));
        boolean sameAge = modified == null || modified.equals(next.headers().get("last-modified"));
        return place && sameTag && sameAge;
    }

    long total() {
        return total;
    }
}
