package io.pacto.distribution.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case of the specification, or one of several rows under its id.
 *
 * @param id the case's id; stable
 * @param title what the row says, in words
 * @param pending why the program does not do this yet; null when it must
 * @param row fixture, arguments and what is expected
 */
record Case(String id, String title, @Nullable String pending, Row row) {

    String name() {
        return id + " " + title + (pending == null ? "" : " (pending)");
    }

    /** Reads a table; a row with {@code each} becomes one case for every item of that list. */
    static List<Case> table(String name) {
        List<Case> cases = new ArrayList<>();
        for (Object value : (List<?>) Trees.parse(name, resource(name))) {
            Row row = Row.of(value);
            if (!row.has("each")) {
                cases.add(of(row, ""));
                continue;
            }
            for (Object each : row.items("each")) {
                List<String> arguments = new ArrayList<>();
                for (Object argument : each instanceof List<?> list ? list : List.of(each)) {
                    arguments.add(String.valueOf(argument));
                }
                cases.add(of(Row.of(Trees.fill(value, arguments)), ": " + String.join(" | ", arguments)));
            }
        }
        return cases;
    }

    private static Case of(Row row, String variant) {
        return new Case(
                row.text("id", "without an id"),
                row.text("title", "") + variant.replace("\n", " "),
                row.text("pending"),
                row);
    }

    static String resource(String name) {
        try (InputStream in = Case.class.getResourceAsStream("/conformance/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no table " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
