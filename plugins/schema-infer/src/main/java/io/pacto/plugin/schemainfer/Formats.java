package io.pacto.plugin.schemainfer;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formats that a text certainly has: too few rather than one that is wrong. */
final class Formats {

    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:Z|[-+]\\d{2}:\\d{2})");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** RFC 3339, appendix A: units follow each other without a gap; no fractions. */
    private static final Pattern DURATION = Pattern.compile("P(?:\\d+W|(?=\\d|T)"
            + "(?:\\d+Y(?:\\d+M(?:\\d+D)?)?|\\d+M(?:\\d+D)?|\\d+D)?"
            + "(?:T(?:\\d+H(?:\\d+M(?:\\d+S)?)?|\\d+M(?:\\d+S)?|\\d+S))?)");

    private static final Pattern SHORT_DURATION =
            Pattern.compile("(?:\\d{1,9}(?:\\.\\d{1,9})?(?:ns|us|\u00b5s|ms|s|m|h|d))+");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9_%+-]+(?:\\.[A-Za-z0-9_%+-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern HEX_GROUPS = Pattern.compile("[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*");
    private static final Pattern URI_START = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/].*");
    private static final Pattern HOST_PORT =
            Pattern.compile("(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?):(\\d{1,5})");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");
    private static final Pattern HOST_KEY = Pattern.compile(
            ".*(?:host|addr|address|endpoint|server|servers|broker|brokers|listen|bind|peer|peers|node)s?");
    private static final Pattern TAG_KEY = Pattern.compile(".*(?:image|tag|version|build)s?");

    /** Longer texts are no address of anything; it also bounds the patterns. */
    private static final int LONGEST = 500;

    private static final int FIRST_UNPRIVILEGED_PORT = 1024;
    private static final int LAST_PORT = 65_535;

    private Formats() {}

    static TextKind of(String text, String key) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return TextKind.ANY;
        }
        if (Character.isDigit(text.charAt(0)) && isTime(text)) {
            return text.length() == 10 ? TextKind.DATE : TextKind.DATE_TIME;
        }
        if (DURATION.matcher(text).matches()) {
            return TextKind.DURATION;
        }
        if (SHORT_DURATION.matcher(text).matches()) {
            return TextKind.SHORT_DURATION;
        }
        if (IPV4.matcher(text).matches()) {
            return TextKind.IPV4;
        }
        if (UUID.matcher(text).matches()) {
            return TextKind.UUID;
        }
        if (isIpv6(text)) {
            return TextKind.IPV6;
        }
        if (EMAIL.matcher(text).matches()) {
            return TextKind.EMAIL;
        }
        if (isUri(text)) {
            return TextKind.URI;
        }
        return isHostPort(text, key) ? TextKind.HOST_PORT : TextKind.ANY;
    }

    private static boolean isTime(String text) {
        try {
            if (DATE.matcher(text).matches()) {
                LocalDate.parse(text);
                return true;
            }
            if (DATE_TIME.matcher(text).matches()) {
                OffsetDateTime.parse(text);
                return true;
            }
            return false;
        } catch (DateTimeException noSuchTime) {
            return false;
        }
    }

    /** RFC 4291, section 2.2, without the mixed form. */
    private static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text) == 8;
        }
        int left = groups(text.substring(0, gap));
        int right = groups(text.substring(gap + 2));
        return left >= 0 && right >= 0 && left + right <= 7;
    }

    private static int groups(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        return HEX_GROUPS.matcher(text).matches()
                ? 1 + (int) text.chars().filter(c -> c == ':').count()
                : -1;
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

    /** {@code db:5432} is a host and a port, {@code postgres:15} an image and a tag, {@code 12:30} a time. */
    private static boolean isHostPort(String text, String key) {
        Matcher matcher = HOST_PORT.matcher(text);
        if (!matcher.matches()
                || DAY.matcher(text).matches()
                || TAG_KEY.matcher(key).matches()) {
            return false;
        }
        int port = Integer.parseInt(matcher.group(2));
        String host = matcher.group(1);
        boolean named =
                host.chars().anyMatch(Character::isLetter) || IPV4.matcher(host).matches() || host.startsWith("[");
        boolean certain = HOST_KEY.matcher(key).matches() || port >= FIRST_UNPRIVILEGED_PORT;
        return port <= LAST_PORT && named && certain;
    }
}
