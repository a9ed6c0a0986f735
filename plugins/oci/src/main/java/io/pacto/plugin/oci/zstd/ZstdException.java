package io.pacto.plugin.oci.zstd;

/** Bytes that are no Zstandard frame, or one over a limit. */
public final class ZstdException extends Exception {

    private static final long serialVersionUID = 1L;

    ZstdException(String message) {
        super(message);
    }

    /** Returns what is wrong. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
