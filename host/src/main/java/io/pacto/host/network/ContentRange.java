package io.pacto.host.network;

/**
 * The header {@code Content-Range: bytes 5-9/10}.
 *
 * @param first the first byte's place, or -1 when the header cannot be read
 * @param total the length of the whole, or -1
 */
record ContentRange(long first, long total) {

    private static final String UNIT = "bytes ";
    private static final ContentRange UNREADABLE = new ContentRange(-1, -1);

    static ContentRange of(String text) {
        int dash = text.indexOf('-');
        int slash = text.indexOf('/');
        if (!text.startsWith(UNIT) || dash < UNIT.length() || slash < dash) {
            return UNREADABLE;
        }
        try {
            return new ContentRange(
                    Long.parseLong(text.substring(UNIT.length(), dash).trim()),
                    Long.parseLong(text.substring(slash + 1).trim()));
        } catch (NumberFormatException unreadable) {
            return UNREADABLE;
        }
    }
}
