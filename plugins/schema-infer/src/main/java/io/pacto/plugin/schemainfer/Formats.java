package io.pacto.plugin.schemainfer;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** The formats of JSON Schema that a text certainly has: too few rather than one that is wrong. */
final class Formats {

    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:Z|[-+]\\d{2}:\\d{2})");
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9_%+-]+(?:\\.[A-Za-z0-9_%+-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern URI_START = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/].*");

    /** Longer texts are no address of anything; it also bounds the patterns. */
    private static final int LONGEST = 500;

    private Formats() {}

    /** Returns the format, or the empty text when none is certain. */
    static String of(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        if (isDateTime(text)) {
            return "date-time";
        }
        if (IPV4.matcher(text).matches()) {
            return "ipv4";
        }
        if (EMAIL.matcher(text).matches()) {
            return "email";
        }
        return isUri(text) ? "uri" : "";
    }

    private static boolean isDateTime(String text) {
        if (!DATE_TIME.matcher(text).matches()) {
            return false;
        }
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException noSuchTime) {
            return false;
        }
    }

    private static boolean isUri(String text) {
        if (!URI_START.matcher(text).matches() || !text.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            return false;
        }
        try {
            return new URI(text).getHost() != null;
        } catch (URISyntaxException notOne) {
            return false;
        }
    }
}
