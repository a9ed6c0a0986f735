package io.pacto.plugin.graph.picture;

/** References as people read them. */
final class ShortRef {

    private static final int DIGEST_DIGITS = 7;

    private ShortRef() {}

    /** The part behind the last slash; a digest is cut to seven digits, a tag stays. */
    static String of(String ref) {
        String rest = ref;
        int end = rest.length();
        while (end > 1 && rest.charAt(end - 1) == '/') {
            end--;
        }
        rest = rest.substring(0, end);
        String last = rest.substring(rest.lastIndexOf('/') + 1);
        int digest = last.indexOf("@sha256:");
        if (digest < 0) {
            return last;
        }
        int from = digest + "@sha256:".length();
        return last.substring(0, Math.min(last.length(), from + DIGEST_DIGITS));
    }
}
