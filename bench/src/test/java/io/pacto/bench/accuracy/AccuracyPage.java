package io.pacto.bench.accuracy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** docs/diff-accuracy.md, made from what was judged. */
final class AccuracyPage {

    private final List<Judgement> judgements;
    private final List<String> built;
    private final Map<String, String> reasons;

    AccuracyPage(List<Judgement> judgements, List<String> built, Map<String, String> reasons) {
        this.judgements = judgements;
        this.built = built;
        this.reasons = reasons;
    }

    String text() {
        StringBuilder text = new StringBuilder("""
                # How accurate a diff of files is

                Made by a test; do not edit. `mvn verify -Dgolden.update=true` writes this page anew, `bench/run.sh accuracy` prints the
                table.

                The cases of `bench/corpus` come from the test data of other tools; each says which class the other tool gives the
                change. Cases that tools do not agree on, or that Pacto decided otherwise on purpose, do not count. "Missed" are
                breaking cases that were not called breaking.

                | kind | cases | counted | agreed | accuracy | breaking | missed |
                |---|--:|--:|--:|--:|--:|--:|
                """);
        for (Score score : Score.all(judgements)) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %.1f %% | %d | %d |%s%n",
                    score.kind(),
                    score.cases(),
                    score.counted(),
                    score.agreed(),
                    score.percent(),
                    score.breaking(),
                    score.missed(),
                    score.kind().equals("all") || built.contains(score.kind()) ? "" : " not compared yet"));
        }
        text.append("\n## Where Pacto says something else, and why\n");
        byReason()
                .forEach((reason, cases) ->
                        text.append("\n").append(reason).append("\n\n").append(cases));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private Map<String, StringBuilder> byReason() {
        Map<String, StringBuilder> lines = new LinkedHashMap<>();
        for (String reason : reasons.values()) {
            lines.computeIfAbsent(reason, unused -> new StringBuilder());
        }
        for (Judgement each : judgements) {
            String reason = reasons.get(each.question().id());
            if (reason != null && each.question().counts() && !each.agrees()) {
                lines.get(reason)
                        .append("* `")
                        .append(each.question().id())
                        .append("`: ")
                        .append(each.given())
                        .append(", theirs ")
                        .append(each.question().expected())
                        .append('\n');
            }
        }
        return lines;
    }
}
