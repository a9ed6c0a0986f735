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
                table, and over the documents of the same cases: how often the same API in other words gives an entry (none), and
                how often a change is not as grave, turned round, for those who read as for those who write (never).

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
        text.append("""

                ## What decides where tools differ

                * A document is judged by what it accepts. Bounds of types it does not have (`maximum` of a list) and an
                  `exclusiveMaximum: true` without `maximum` refuse nothing. In descriptions of interfaces they are told by their own
                  rule all the same: generators and servers go by the keyword, and somebody meant it. Settings and policies
                  are held to their schemas by evaluators, and there they are no change.
                * A client is made for one alternative of `security`. It must still be there with no scope more, or everybody must be
                  let in. Fewer schemes together are another alternative.
                * Under a discriminator the name of a schema is a value by itself, unless the mapping gives it to another (OpenAPI
                  3.1, Discriminator Object). A schema with another name withdraws one value and brings another; a mapping that
                  changes by itself is listed and breaks nothing.
                * `oneOf` of interfaces is read as "one of these kinds", since nothing refuses what satisfies two. In settings and
                  policies exactly one may hold: a branch that goes frees what satisfied it and another, and one that comes
                  refuses it.
                * One schema that becomes a choice clashes with it, unless it is known to fit or a branch may accept it all.
                """);
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
