package io.pacto.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Ranges compared with other ways to say the same: the measured table, and operators written out. */
class VersionRangeAgreementTest {

    private static final long SEED = 20260101;

    @Test
    void agreesWithTheLibraryOnEveryRowOfTheTable() throws IOException {
        List<String> disagreements = new ArrayList<>();
        int rows = 0;
        for (String line : table()) {
            if (!line.startsWith("#")) {
                String[] columns = line.split("\t", -1);
                rows++;
                String verdict = verdict(columns[0], columns[1]);
                if (!verdict.equals(columns[2])) {
                    disagreements.add(line + ", but here " + verdict);
                }
            }
        }

        assertThat(disagreements).isEmpty();
        assertThat(rows).isGreaterThan(5_000);
    }

    @Test
    void agreesWithTheExpandedFormOfCaretAndTilde() {
        RandomVersions random = new RandomVersions(SEED);

        for (int i = 0; i < 5_000; i++) {
            long[] bound = {random.below(3), random.below(3), random.below(3)};
            int given = 1 + random.below(3);
            String suffix = random.below(3) == 0 ? "-a.1" : "";
            int caretMoves = bound[0] > 0 || given == 1 ? 0 : bound[1] > 0 || given == 2 ? 1 : 2;
            int tildeMoves = Math.min(given, 2) - 1;
            Version version = Version.parse(random.text());

            String partial = partial(bound, given, suffix);
            assertSameVerdict(partial, "^", bound, caretMoves, suffix, version);
            assertSameVerdict(partial, "~", bound, tildeMoves, suffix, version);
            assertSameVerdict(partial, "~>", bound, tildeMoves, suffix, version);
        }
    }

    /** Compares an operator with its lower bound and an upper bound at the next change of the given number. */
    private static void assertSameVerdict(
            String partial, String operator, long[] bound, int moves, String suffix, Version version) {
        long[] next = new long[3];
        System.arraycopy(bound, 0, next, 0, moves);
        next[moves] = bound[moves] + 1;
        String upper = partial(next, 3, suffix.isEmpty() ? "" : "-0");
        String expanded = ">=" + partial + " <" + upper;

        assertThat(VersionRange.parse(operator + partial).matches(version))
                .as("%s%s and %s on %s", operator, partial, expanded, version)
                .isEqualTo(VersionRange.parse(expanded).matches(version));
    }

    private static String partial(long[] numbers, int given, String suffix) {
        StringBuilder text = new StringBuilder(Long.toString(numbers[0]));
        for (int i = 1; i < given; i++) {
            text.append('.').append(numbers[i]);
        }
        return text + suffix;
    }

    private static String verdict(String constraint, String version) {
        VersionRange range;
        try {
            range = VersionRange.parse(constraint);
        } catch (IllegalArgumentException notARange) {
            return version.equals("-") ? "invalid" : "not a range: " + notARange.getMessage();
        }
        Version parsed = Version.parseOrNull(version);
        if (parsed == null) {
            return version.equals("-") ? "a range" : "invalid";
        }
        return range.matches(parsed) ? "match" : "no";
    }

    private static List<String> table() throws IOException {
        try (InputStream in = VersionRangeTest.class.getResourceAsStream("semver-table.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), UTF_8))) {
            return reader.lines().toList();
        }
    }
}
