package io.pacto.plugin.oci.artifact;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a blob, by the two algorithms registered in the OCI image specification.
 *
 * @param algorithm {@code sha256} or {@code sha512}
 * @param hex lower-case hexadecimal digits
 */
public record Digest(String algorithm, String hex) {

    private static final int SHA256_DIGITS = 64;
    private static final int SHA512_DIGITS = 128;

    /**
     * Reads a digest.
     *
     * @param text {@code algorithm:hex}
     * @return the digest, or null when it is none
     */
    public static @Nullable Digest parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return null;
        }
        Digest digest = new Digest(text.substring(0, colon), text.substring(colon + 1));
        return digest.isWellFormed() ? digest : null;
    }

    /**
     * Computes the digest we publish with.
     *
     * @param content the blob
     * @return its SHA-256
     */
    public static Digest of(byte[] content) {
        return of("sha256", content);
    }

    private static Digest of(String algorithm, byte[] content) {
        String name = algorithm.equals("sha256") ? "SHA-256" : "SHA-512";
        try {
            return new Digest(
                    algorithm,
                    HexFormat.of().formatHex(MessageDigest.getInstance(name).digest(content)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has " + name, impossible);
        }
    }

    /**
     * Computes the digest of other content with this algorithm.
     *
     * @param content the blob
     * @return its digest
     */
    public Digest sameAlgorithm(byte[] content) {
        return of(algorithm, content);
    }

    private boolean isWellFormed() {
        int digits = switch (algorithm) {
            case "sha256" -> SHA256_DIGITS;
            case "sha512" -> SHA512_DIGITS;
            default -> -1;
        };
        if (hex.length() != digits) {
            return false;
        }
        for (int i = 0; i < digits; i++) {
            char c = hex.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /** Returns {@code algorithm:hex}. */
    @Override
    public String toString() {
        return algorithm + ":" + hex;
    }
}
