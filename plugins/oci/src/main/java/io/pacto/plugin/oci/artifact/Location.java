package io.pacto.plugin.oci.artifact;

import org.jspecify.annotations.Nullable;

/**
 * What follows the scheme of a reference: {@code name[:tag][@digest]}.
 *
 * @param name a folder, or registry and repository; without trailing slashes
 * @param tag the tag, or null
 * @param digest the digest as written, or null; it wins over the tag
 */
public record Location(
        String name, @Nullable String tag, @Nullable String digest) {

    private static final int MOST_TAG_CHARACTERS = 128;

    /**
     * Splits a location: a digest behind the last {@code @}, then a tag behind a colon after the last slash. An at sign
     * that starts no digest belongs to the name.
     *
     * @param text the text behind the scheme
     * @return the parts
     */
    public static Location parse(String text) {
        String rest = text;
        String digest = null;
        int at = rest.lastIndexOf('@');
        if (at >= 0 && (rest.startsWith("sha256:", at + 1) || rest.startsWith("sha512:", at + 1))) {
            digest = rest.substring(at + 1);
            rest = rest.substring(0, at);
        }
        String tag = null;
        int colon = rest.lastIndexOf(':');
        if (colon > rest.lastIndexOf('/')) {
            tag = rest.substring(colon + 1);
            rest = rest.substring(0, colon);
        }
        while (rest.length() > 1 && rest.endsWith("/")) {
            rest = rest.substring(0, rest.length() - 1);
        }
        return new Location(rest, tag, digest);
    }

    /**
     * Judges the parts strictly, as is due before an artifact is looked up or published.
     *
     * @return what is wrong, or null
     */
    public @Nullable String problem() {
        if (name.isEmpty()) {
            return "it names no place";
        }
        if (tag != null && !isTag(tag)) {
            return "the tag \"" + tag + "\" is not one: letters, digits, '_', '.' and '-' only, at most "
                    + MOST_TAG_CHARACTERS;
        }
        if (digest != null && Digest.parse(digest) == null) {
            return "the digest \"" + digest + "\" is not one: sha256: and 64 digits, or sha512: and 128, lower case";
        }
        return null;
    }

    /**
     * Whether a text is a tag by the OCI distribution specification.
     *
     * @param text the text
     * @return true for {@code [A-Za-z0-9_][A-Za-z0-9._-]{0,127}}
     */
    public static boolean isTag(String text) {
        if (text.isEmpty() || text.length() > MOST_TAG_CHARACTERS) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
            if (!word && (i == 0 || (c != '.' && c != '-'))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The same place with a tag.
     *
     * @param text the tag
     * @return the location
     */
    public Location withTag(String text) {
        return new Location(name, text, digest);
    }

    /**
     * The same place without a digest.
     *
     * @return the location
     */
    public Location withoutDigest() {
        return new Location(name, tag, null);
    }

    /** Returns whether it names one artifact and not a whole repository. */
    public boolean isExact() {
        return tag != null || digest != null;
    }

    /** Returns the location again, without scheme. */
    @Override
    public String toString() {
        return name + (tag == null ? "" : ":" + tag) + (digest == null ? "" : "@" + digest);
    }
}
