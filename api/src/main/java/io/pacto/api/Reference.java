package io.pacto.api;

import java.util.Locale;

/**
 * A reference to a bundle or chart, split at its scheme and not judged further.
 *
 * <p>The scheme is decided by its prefix alone, case-sensitively: {@code oci://X}, {@code oci-layout://DIR[:tag]},
 * {@code file://P} (no URI decoding: {@code file://../x} is the path {@code ../x}), or another scheme some enabled
 * plugin serves. Anything without a scheme is a local path, so {@code ghcr.io/a/b:1} is one.
 *
 * @param text as written
 * @param scheme without {@code ://}; {@code file} for a bare path
 * @param location what follows the scheme
 * @since 1.0
 */
@Stable
public record Reference(String text, String scheme, String location) {

    /** Registries of the OCI distribution specification. */
    public static final String OCI = "oci";

    /** A folder in the OCI image-layout form. */
    public static final String OCI_LAYOUT = "oci-layout";

    /** A folder of this machine. */
    public static final String FILE = "file";

    /**
     * Splits a reference.
     *
     * @param text as written
     * @return the reference; every text is one
     */
    public static Reference of(String text) {
        int at = text.indexOf("://");
        if (at > 0 && isScheme(text.substring(0, at))) {
            return new Reference(text, text.substring(0, at), text.substring(at + 3));
        }
        return new Reference(text, FILE, text);
    }

    /** Returns whether it names a folder of this machine. */
    public boolean isLocal() {
        return scheme.equals(FILE);
    }

    /** Returns whether it names a repository in a registry. */
    public boolean isOci() {
        return scheme.equals(OCI);
    }

    /**
     * A short name for people: the last path segment without tag and digest.
     *
     * @return {@code auth-pacto} for {@code oci://ghcr.io/acme/auth-pacto:1.0.0}
     */
    public String shortName() {
        String name = location;
        int digest = name.indexOf('@');
        if (digest >= 0) {
            name = name.substring(0, digest);
        }
        while (name.length() > 1 && name.endsWith("/")) {
            name = name.substring(0, name.length() - 1);
        }
        name = name.substring(name.lastIndexOf('/') + 1);
        int tag = name.lastIndexOf(':');
        return tag > 0 && !isLocal() ? name.substring(0, tag) : name;
    }

    private static boolean isScheme(String text) {
        if (!text.equals(text.toLowerCase(Locale.ROOT)) || text.charAt(0) < 'a' || text.charAt(0) > 'z') {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' && c != '+' && c != '.') {
                return false;
            }
        }
        return true;
    }
}
