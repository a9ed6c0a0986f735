package io.pacto.plugin.oci.artifact;

import io.pacto.api.Node;
import io.pacto.api.UnreachableBundle;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest or index says about a blob. Embedded data and foreign addresses are not read: the blob is.
 *
 * @param mediaType its type; empty when nothing says it
 * @param digest its digest
 * @param size its size in bytes
 */
public record Descriptor(String mediaType, Digest digest, long size) {

    /**
     * Reads a descriptor.
     *
     * @param node the descriptor
     * @param origin the reference, for messages
     * @return the descriptor
     * @throws UnreachableBundle when digest or size are missing or malformed
     */
    public static Descriptor read(Node node, String origin) {
        String type = node.text("mediaType");
        String written = node.text("digest");
        Digest digest = written == null ? null : Digest.parse(written);
        if (digest == null) {
            throw new UnreachableBundle(
                    "malformed digest \"" + (written == null ? "" : written) + "\" in a descriptor: " + origin,
                    "sha256 and sha512 are understood; publish the artifact again");
        }
        return new Descriptor(type == null ? "" : type, digest, size(node.text("size"), origin));
    }

    private static long size(@Nullable String written, String origin) {
        try {
            long size = written == null ? -1 : Long.parseLong(written);
            if (size >= 0) {
                return size;
            }
        } catch (NumberFormatException none) {
            // the same answer as for a negative one
        }
        throw new UnreachableBundle(
                "malformed size \"" + (written == null ? "" : written) + "\" in a descriptor: " + origin,
                "publish the artifact again");
    }

    /**
     * Compares a blob with what was said about it.
     *
     * @param content what was found
     * @param origin the reference, for messages
     * @return the same content
     * @throws UnreachableBundle when a byte differs (security.md S-066)
     */
    public byte[] verified(byte[] content, String origin) {
        Digest found = digest.sameAlgorithm(content);
        if (found.equals(digest) && content.length == size) {
            return content;
        }
        String sizes = found.equals(digest) ? " (" + content.length + " bytes where " + size + " are stated)" : "";
        throw new UnreachableBundle(
                "digest mismatch: expected " + digest + " got " + found + sizes + ": " + origin,
                "the stored artifact is damaged: publish it again");
    }
}
