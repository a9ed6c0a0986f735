package io.pacto.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of conformance cases that no test names yet: docs/conformance.md, made from the tests themselves. */
class ConformanceListIT {

    private static final Path ALL = Repository.root().resolve("docs/conformance-ids.txt");
    private static final Path OPEN = Repository.root().resolve("docs/conformance.md");

    /** C-FMT-001, S-025, H-03; and C-SEM-001..046 for a table whose rows carry their numbers. */
    private static final Pattern ID = Pattern.compile(
            "(?<![A-Za-z0-9-])(?<family>C-[A-Z]{3}|[HRSV])-(?<from>\\d{2,3})(?:\\.\\.(?<to>\\d{2,3}))?(?![A-Za-z0-9])");

    private static Set<String> all;
    private static Map<String, Path> named;

    @BeforeAll
    static void readsWhatTestsName() throws IOException {
        all = new TreeSet<>();
        for (String line : Files.readAllLines(ALL)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                all.add(line);
            }
        }
        named = new LinkedHashMap<>();
        for (Path file : Repository.files("src/test", "")) {
            for (String id : idsIn(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))) {
                named.putIfAbsent(id, Repository.root().relativize(file));
            }
        }
    }

    @Test
    void testsNameNoCaseThatDoesNotExist() {
        Map<String, Path> unknown = new LinkedHashMap<>(named);
        unknown.keySet().removeAll(all);

        assertThat(unknown).as("ids that are not in docs/conformance-ids.txt").isEmpty();
    }

    @Test
    void theListOfOpenCasesIsUpToDate() throws IOException {
        String text = page();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(OPEN, text);
        }

        assertThat(OPEN).as("write it anew: mvn verify -Dgolden.update=true").hasContent(text);
    }

    private static List<String> idsIn(String text) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = ID.matcher(text);
        while (matcher.find()) {
            String from = matcher.group("from");
            String to = matcher.group("to") == null ? from : matcher.group("to");
            for (int i = Integer.parseInt(from); i <= Integer.parseInt(to); i++) {
                ids.add(matcher.group("family") + String.format(Locale.ROOT, "-%0" + from.length() + "d", i));
            }
        }
        return ids;
    }

    private static String page() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, List<String>> open = new LinkedHashMap<>();
        for (String id : all) {
            String family = id.substring(0, id.lastIndexOf('-'));
            counts.merge(family, 1, Integer::sum);
            open.computeIfAbsent(family, key -> new ArrayList<>());
            if (!named.containsKey(id)) {
                open.get(family).add(id.substring(family.length() + 1));
            }
        }
        int missing = open.values().stream().mapToInt(List::size).sum();
        StringBuilder text = new StringBuilder("# Conformance cases without a test\n\n")
                .append("Made from the tests; do not edit. A case counts as covered when a test carries its id. ")
                .append("`mvn verify -Dgolden.update=true` ")
                .append("writes this page anew.\n\n")
                .append(all.size() - missing)
                .append(" of ")
                .append(all.size())
                .append(" cases are covered, ")
                .append(missing)
                .append(" are open.\n\n| family | cases | covered | open | open cases |\n|---|--:|--:|--:|---|\n");
        for (Map.Entry<String, List<String>> family : open.entrySet()) {
            int count = counts.get(family.getKey());
            int left = family.getValue().size();
            text.append("| ").append(family.getKey()).append(" | ").append(count);
            text.append(" | ").append(count - left).append(" | ").append(left).append(" | ");
            text.append(String.join(" ", family.getValue())).append(left == 0 ? "|\n" : " |\n");
        }
        return text.toString();
    }
}
