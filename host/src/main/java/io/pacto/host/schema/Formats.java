package io.pacto.host.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The formats that are asserted; all others are remarks of the author. */
final class Formats {

    private final Patterns patterns;

    Formats(Patterns patterns) {
        this.patterns = patterns;
    }

    List<Format> all() {
        List<Format> all = new ArrayList<>();
        all.add(new Named("date", Formats::isDate));
        all.add(new Named("date-time", Formats::isDateTime));
        all.add(new Named("email", Formats::isEmail));
        all.add(new Named("uri", Formats::isUri));
        all.add(new Named("regex", this::isRegex));
        return all;
    }

    private record Named(String name, Predicate<String> test) implements Format {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean matches(ExecutionContext context, String value) {
            return test.test(value);
        }
    }

    private static boolean isDate(String value) {
        try {
            return value.length() == "2000-01-01".length() && LocalDate.parse(value) != null;
        } catch (DateTimeParseException other) {
            return false;
        }
    }

    /** RFC 3339: seconds and an offset are required, letters may be small, and a second 60 exists. */
    private static boolean isDateTime(String value) {
        String text = value.replace('t', 'T').replace('z', 'Z');
        int seconds = "2000-01-01T00:00:".length();
        if (text.length() < seconds + 3 || text.charAt(seconds - 1) != ':') {
            return false;
        }
        if (text.startsWith("60", seconds)) {
            text = text.substring(0, seconds) + "59" + text.substring(seconds + 2);
        }
        try {
            return OffsetDateTime.parse(text) != null;
        } catch (DateTimeParseException other) {
            return false;
        }
    }

    private static boolean isEmail(String value) {
        int at = value.lastIndexOf('@');
        if (at < 1 || at == value.length() - 1) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) <= ' ' || value.charAt(i) == 0x7f) {
                return false;
            }
        }
        String domain = value.substring(at + 1);
        return !domain.startsWith(".") && !domain.endsWith(".") && !domain.contains("..");
    }

    private static boolean isUri(String value) {
        try {
            return new URI(value).isAbsolute();
        } catch (URISyntaxException other) {
            return false;
        }
    }

    private boolean isRegex(String value) {
        try {
            return patterns.compile(value) != null;
        } catch (Unusable other) {
            return false;
        }
    }
}
