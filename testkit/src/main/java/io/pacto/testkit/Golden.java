package io.pacto.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected output kept in files, byte for byte.
 *
 * <p>The files lie in {@code src/test/resources/golden} of the module. {@code -Dgolden.update=true} writes them anew; the
 * difference is then reviewed like any other change.
 */
public final class Golden {

    /** The system property that has the files written. */
    public static final String UPDATE = "golden.update";

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /**
     * Holds text to the file of that name.
     *
     * @param name path of the file below the golden folder, with {@code /}
     * @param actual the text to judge
     * @throws AssertionError when they differ, or there is no such file
     */
    public static void assertMatches(String name, String actual) {
        assertMatches(FOLDER, name, actual, Boolean.getBoolean(UPDATE));
    }

    static void assertMatches(Path folder, String name, String actual, boolean update) {
        Path file = folder.resolve(name);
        try {
            if (update) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual, StandardCharsets.UTF_8);
                return;
            }
            if (!Files.isRegularFile(file)) {
                throw new AssertionError("there is no golden file " + file + advice());
            }
            String expected = Files.readString(file, StandardCharsets.UTF_8);
            if (!expected.equals(actual)) {
                throw new AssertionError(difference(file, expected.split("\n", -1), actual.split("\n", -1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the golden file " + file + " cannot be used: " + e, e);
        }
    }

    private static String difference(Path file, String[] expected, String[] actual) {
        int line = 0;
        while (line < expected.length && line < actual.length && expected[line].equals(actual[line])) {
            line++;
        }
        return file + " differs in line " + (line + 1)
                + "\n  expected: " + shown(expected, line)
                + "\n  actual:   " + shown(actual, line)
                + "\n  (" + expected.length + " and " + actual.length + " lines)" + advice();
    }

    private static String shown(String[] lines, int line) {
        if (line >= lines.length) {
            return "nothing, the text ends before";
        }
        StringBuilder text = new StringBuilder("\"");
        for (char c : lines[line].toCharArray()) {
            if (c < ' ' || c == '\u007f') {
                text.append(
                        c == '\t' ? "\\t" : c == '\r' ? "\\r" : "\\u00" + (c < 16 ? "0" : "") + Integer.toHexString(c));
            } else {
                text.append(c);
            }
        }
        return text.append(line == lines.length - 1 ? "\" (the last line, without line break)" : "\"")
                .toString();
    }

    private static String advice() {
        return "\n  when the new output is right: mvn test -D" + UPDATE + "=true, and review the change";
    }
}
