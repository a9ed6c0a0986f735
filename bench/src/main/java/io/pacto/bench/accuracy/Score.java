package io.pacto.bench.accuracy;

import io.pacto.api.Classification;
import java.util.ArrayList;
import java.util.List;

/**
 * How often the classes of one kind agree.
 *
 * @param kind openapi, say; or the word for all kinds together
 * @param cases how many cases there are
 * @param counted how many of them count
 * @param agreed how many of those agree
 * @param breaking how many of those are breaking
 * @param missed how many of those were not called breaking
 */
public record Score(String kind, int cases, int counted, int agreed, int breaking, int missed) {

    /**
     * Counts.
     *
     * @param kind the kind, or empty for all
     * @param judgements all judgements
     * @param name how the score is called
     * @return the score
     */
    static Score of(String kind, List<Judgement> judgements, String name) {
        int cases = 0;
        int counted = 0;
        int agreed = 0;
        int breaking = 0;
        int missed = 0;
        for (Judgement each : judgements) {
            if (!kind.isEmpty() && !each.question().kind().equals(kind)) {
                continue;
            }
            cases++;
            if (each.question().counts()) {
                counted++;
                agreed += each.agrees() ? 1 : 0;
                breaking += each.question().expected() == Classification.BREAKING ? 1 : 0;
                missed += each.missesBreaking() ? 1 : 0;
            }
        }
        return new Score(name, cases, counted, agreed, breaking, missed);
    }

    /**
     * One score for each kind, in the order of the judgements, and one for all.
     *
     * @param judgements all judgements
     * @return the scores
     */
    public static List<Score> all(List<Judgement> judgements) {
        List<String> kinds = new ArrayList<>();
        for (Judgement each : judgements) {
            if (!kinds.contains(each.question().kind())) {
                kinds.add(each.question().kind());
            }
        }
        List<Score> scores = new ArrayList<>();
        for (String kind : kinds) {
            scores.add(of(kind, judgements, kind));
        }
        scores.add(of("", judgements, "all"));
        return scores;
    }

    /** Returns the share of agreeing cases in percent; 100 when none counts. */
    public double percent() {
        return counted == 0 ? 100 : 100.0 * agreed / counted;
    }

    /** Returns the share of breaking cases that were not called breaking, in percent. */
    public double missedPercent() {
        return breaking == 0 ? 0 : 100.0 * missed / breaking;
    }
}
