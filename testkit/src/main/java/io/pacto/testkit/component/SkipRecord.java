package io.pacto.testkit.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A skipped test, noted in a file that all modules of a build share. The build names the file in a system property; without
 * it, in an editor for instance, nothing is noted.
 *
 * @param component what is missing
 * @param install the line that installs it
 * @param test the test, or class of tests, that was skipped
 */
record SkipRecord(String component, String install, String test) {

    /** The system property that names the file. */
    static final String FILE = "pacto.skips";

    static void add(SkipRecord skip) {
        String file = System.getProperty(FILE, "");
        if (!file.isEmpty()) {
            skip.appendTo(Path.of(file));
        }
    }

    void appendTo(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            String line = component + "\t" + install + "\t" + test + "\n";
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("the skip of " + test + " cannot be noted in " + file, e);
        }
    }

    static List<SkipRecord> read(Path file) throws IOException {
        List<SkipRecord> records = new ArrayList<>();
        if (Files.isRegularFile(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] fields = line.split("\t", 3);
                if (fields.length == 3) {
                    records.add(new SkipRecord(fields[0], fields[1], fields[2]));
                }
            }
        }
        return records;
    }
}
