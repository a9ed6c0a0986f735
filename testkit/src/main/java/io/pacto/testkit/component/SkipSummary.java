package io.pacto.testkit.component;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The last step of a build: names what was skipped, each with the line that installs it. Says nothing otherwise. */
public final class SkipSummary {

    private SkipSummary() {}

    /**
     * Prints the summary.
     *
     * @param arguments the file with the skips
     * @throws IOException when it cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        String text = of(SkipRecord.read(Path.of(arguments[0])));
        if (!text.isEmpty()) {
            System.out.print(text);
        }
    }

    static String of(List<SkipRecord> records) {
        Map<String, Set<String>> tests = new TreeMap<>();
        for (SkipRecord each : records) {
            tests.computeIfAbsent(each.component() + ": " + each.install(), line -> new TreeSet<>())
                    .add(each.test());
        }
        if (tests.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\nSkipped, because something is not installed here:\n");
        for (Map.Entry<String, Set<String>> each : tests.entrySet()) {
            text.append("  ").append(each.getKey()).append('\n');
            text.append("    ").append(String.join(", ", each.getValue())).append('\n');
        }
        return text.toString();
    }
}
