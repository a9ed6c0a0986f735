package io.pacto.host.archive;

import io.pacto.api.Archives;
import io.pacto.api.Files;
import io.pacto.api.PactoException;
import io.pacto.host.file.MemoryFiles;
import io.pacto.host.file.PackFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * The one packer and unpacker of bundle layers. What it gives back was verified to the last byte; what it refuses leaves
 * nothing behind.
 *
 * <p>Stateless. Packed bytes depend on the names and contents alone, for one implementation of deflate.
 */
public final class SafeArchive implements Archives {

    private static final int[] GZIP = {0x1f, 0x8b};
    private static final int[] ZSTANDARD = {0x28, 0xb5, 0x2f, 0xfd};
    private static final int[] ZIP = {'P', 'K'};

    @Override
    public Packed pack(Files files) {
        return new Packing(new PackFilter(files)).run(true);
    }

    @Override
    public byte[] archive(Files files) {
        return new Packing(new PackFilter(files)).run(false).content();
    }

    @Override
    public Files unpack(String origin, byte[] layer) {
        if (layer.length > Limits.LAYER_BYTES) {
            throw Limits.refused("layer larger than " + Limits.LAYER_BYTES + " bytes", origin);
        }
        if (startsWith(layer, ZSTANDARD)) {
            throw new PactoException(
                    "layer compressed with zstd, which is not supported: " + origin,
                    "publish it with gzip compression");
        }
        if (startsWith(layer, ZIP)) {
            throw Limits.refused("expected a gzip-compressed tar archive, found a zip archive", origin);
        }
        try (InputStream tar =
                startsWith(layer, GZIP) ? new GzipInput(origin, layer) : new ByteArrayInputStream(layer)) {
            Map<String, byte[]> contents = new TarReader(origin, tar).read();
            if (!contents.containsKey("pacto.yaml")) {
                throw new PactoException(
                        "bundle missing pacto.yaml: open pacto.yaml: file does not exist",
                        "a bundle needs pacto.yaml at the top level of the archive");
            }
            return new MemoryFiles(contents);
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
    }

    private static boolean startsWith(byte[] content, int[] magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((content[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
