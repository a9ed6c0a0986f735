package io.pacto.bench.accuracy;

import io.pacto.api.Change;
import io.pacto.api.Classification;
import java.util.List;
import java.util.Map;

/**
 * What Pacto said about a case.
 *
 * @param question the case
 * @param given the class of the report
 * @param changes what it is made of
 * @param packages for SBOMs how many changes of each sort there are
 * @param complaint what kept judges from answering, or empty
 */
public record Judgement(
        CorpusCase question,
        Classification given,
        List<Change> changes,
        Map<String, Integer> packages,
        String complaint) {

    /** Returns whether it is what the case wants. */
    public boolean agrees() {
        boolean counted = question.packages().isEmpty() || question.packages().equals(packages);
        return given == question.expected() && counted && complaint.isEmpty();
    }

    /** Returns whether something that breaks was not called breaking. */
    public boolean missesBreaking() {
        return question.expected() == Classification.BREAKING && given != Classification.BREAKING;
    }

    /** Returns one line for people. */
    public String line() {
        StringBuilder line = new StringBuilder(question.id())
                .append(": expected ")
                .append(question.expected())
                .append(", given ")
                .append(given);
        if (!question.packages().equals(packages)) {
            line.append(", packages ")
                    .append(question.packages())
                    .append(" and not ")
                    .append(packages);
        }
        return complaint.isEmpty()
                ? line.toString()
                : line.append(", ").append(complaint).toString();
    }
}
