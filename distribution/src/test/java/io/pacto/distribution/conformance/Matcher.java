package io.pacto.distribution.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares a stream or file with what a table says of it: text is the whole of it, but for the final line break; a list
 * holds parts of it; a mapping says more: {@code is starts ends has lacks matches lines json keys}.
 */
final class Matcher {

    private Matcher() {}

    static void check(String what, Object expected, String actual) {
        if (expected instanceof Map<?, ?> map) {
            check(what, Row.of(map), actual);
        } else if (expected instanceof List<?> parts) {
            for (Object part : parts) {
                assertThat(actual).as(what).contains(String.valueOf(part));
            }
        } else {
            String text = expected == Row.Nothing.NULL ? "" : String.valueOf(expected);
            assertThat(actual).as(what).isEqualTo(text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
        }
    }

    private static void check(String what, Row expected, String actual) {
        for (String key : expected.values().keySet()) {
            switch (key) {
                case "is" -> assertThat(actual).as(what).isEqualTo(expected.text(key));
                case "starts" -> assertThat(actual).as(what).startsWith(expected.text(key));
                case "ends" -> assertThat(actual.strip()).as(what).endsWith(expected.text(key));
                case "has" -> assertThat(actual).as(what).contains(expected.texts(key));
                case "lacks" -> assertThat(actual).as(what).doesNotContain(expected.texts(key));
                case "matches" -> assertThat(actual).as(what).matches("(?s)" + expected.text(key));
                case "lines" -> assertThat(actual.lines().count()).as(what).isEqualTo(expected.number(key, 0));
                case "json" -> json(what, expected.row(key), actual);
                case "keys" -> keys(what, expected.row(key), actual);
                default -> throw new IllegalArgumentException("no such matcher: " + key);
            }
        }
    }

    /** Values by pointer; the value {@code absent} means that nothing is there. */
    private static void json(String what, Row expected, String actual) {
        Object tree = Trees.parse(what + ".json", actual);
        for (String pointer : expected.values().keySet()) {
            Object found = at(tree, pointer);
            assertThat(found).as(what + " at " + pointer).isEqualTo(expected.get(pointer));
        }
    }

    /** The keys of mappings by pointer, in their order. */
    private static void keys(String what, Row expected, String actual) {
        Object tree = Trees.parse(what + ".json", actual);
        for (String pointer : expected.values().keySet()) {
            assertThat(at(tree, pointer)).as(what + " at " + pointer).isInstanceOf(Map.class);
            List<Object> keys = new ArrayList<>(((Map<?, ?>) at(tree, pointer)).keySet());
            assertThat(keys).as(what + " at " + pointer).isEqualTo(expected.texts(pointer));
        }
    }

    static Object at(Object tree, String pointer) {
        Object here = tree;
        for (String step : pointer.isEmpty()
                ? List.<String>of()
                : List.of(pointer.substring(1).split("/", -1))) {
            Object next = null;
            if (here instanceof Map<?, ?> map) {
                next = map.get(step.replace("~1", "/").replace("~0", "~"));
            } else if (here instanceof List<?> list) {
                int index = Integer.parseInt(step);
                next = index < list.size() ? list.get(index) : null;
            }
            if (next == null) {
                return "absent";
            }
            here = next;
        }
        return here;
    }
}
