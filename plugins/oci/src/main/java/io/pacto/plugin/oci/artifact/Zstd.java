package io.pacto.plugin.oci.artifact;

import io.pacto.api.UnreachableBundle;
import io.pacto.plugin.oci.zstd.ZstdDecoder;
import io.pacto.plugin.oci.zstd.ZstdException;

/** Layers packed with zstd, which older versions and other tools may have published (oci.md §3). */
final class Zstd {

    private static final int MOST_BYTES = 60 * 1024 * 1024;
    private static final byte[] MAGIC = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};

    private Zstd() {}

    /** Unpacks a layer that is packed so; any other passes. */
    static byte[] unpacked(byte[] layer, String origin) {
        for (int i = 0; i < MAGIC.length; i++) {
            if (layer.length <= i || layer[i] != MAGIC[i]) {
                return layer;
            }
        }
        try {
            // Room for the headers of a tar beyond what its files may hold; the archive's own limits follow.
            return ZstdDecoder.decode(layer, MOST_BYTES);
        } catch (ZstdException damaged) {
            throw new UnreachableBundle(
                    "failed to extract bundle: " + damaged.getMessage() + ": " + origin, "publish the artifact again");
        }
    }
}
