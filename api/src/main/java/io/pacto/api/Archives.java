package io.pacto.api;

/**
 * Packs and unpacks bundle layers: gzip-compressed tar, at most 10 MiB a file, 50 MiB in all, 10,000 entries.
 *
 * @since 1.0
 */
@Stable
public interface Archives {

    /**
     * Packs files. The same files give the same bytes: sorted names, no directory entries, time 0, owner 0, mode 0644.
     * What never belongs to a bundle is left out: {@code .git}, {@code .pacto} and {@code .DS_Store}, at any depth.
     *
     * @param files the tree; it may hold no links, pipes or devices
     * @return the layer
     * @throws PactoException when the tree holds something that cannot be packed, or is over a limit
     */
    Packed pack(Files files);

    /**
     * Packs files to the same bytes as {@link #pack}, without their digests, which take about as long as the packing.
     *
     * @param files the tree; it may hold no links, pipes or devices
     * @return the layer
     * @throws PactoException when the tree holds something that cannot be packed, or is over a limit
     */
    default byte[] archive(Files files) {
        return pack(files).content();
    }

    /**
     * Unpacks a layer into memory. Nothing is written; a hostile entry refuses the whole.
     *
     * @param origin the reference, for messages
     * @param layer gzip-compressed or plain tar
     * @return its files
     * @throws PactoException when it is damaged, over a limit, or holds a name or entry type that is refused
     */
    Files unpack(String origin, byte[] layer);

    /**
     * A packed layer.
     *
     * @param content gzip-compressed tar; not copied
     * @param digest {@code sha256:…} of the content
     * @param diffId {@code sha256:…} of the tar before compression
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by digest, never by equals
    record Packed(byte[] content, String digest, String diffId) {}
}
