package io.pacto.plugin.schemainfer;

import java.util.Locale;

/** What every text at a place is; it becomes a format of JSON Schema, or a pattern where there is no such format. */
enum TextKind {
    ANY("", ""),
    DATE_TIME("date-time", ""),
    DATE("date", ""),
    DURATION("duration", ""),
    /** As Go, Kubernetes, Spring and HOCON write it. */
    SHORT_DURATION("", "^([0-9]+(\\.[0-9]+)?(ns|us|\u00b5s|ms|s|m|h|d))+$"),
    EMAIL("email", ""),
    IPV4("ipv4", ""),
    IPV6("ipv6", ""),
    UUID("uuid", ""),
    URI("uri", ""),
    HOST_PORT("", "^(\\[[0-9A-Fa-f:.]+\\]|[0-9A-Za-z_.-]+):[0-9]{1,5}$");

    private final String format;
    private final String pattern;

    TextKind(String format, String pattern) {
        this.format = format;
        this.pattern = pattern;
    }

    /** Tells what a text is, too little rather than something wrong; the key decides between a host and a tag. */
    static TextKind of(String text, String key) {
        return Formats.of(text, key.toLowerCase(Locale.ROOT));
    }

    void describe(SortedKeys schema) {
        if (!format.isEmpty()) {
            schema.put("format", format);
        }
        if (!pattern.isEmpty()) {
            schema.put("pattern", pattern);
        }
    }
}
