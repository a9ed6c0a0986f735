package io.pacto.bench.inference;

import java.util.List;
import java.util.Locale;

/** docs/inference-accuracy.md, made from what was inferred. */
final class InferencePage {

    private final List<Outcome> outcomes;

    InferencePage(List<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    String text() {
        StringBuilder text = new StringBuilder("""
                # How much of an API inference finds

                Made by a test; do not edit. `bench/samples/fetch.sh FOLDER` fetches the programs from the package registries and
                has each make the document it publishes about itself; `bench/run.sh inference FOLDER` prints this table, and with
                `-v` every miss. `PACTO_SAMPLES=FOLDER mvn verify -Dgolden.update=true` writes this page anew.

                An element is a path, a method, a parameter, a body or response with its media type, a property, and each type,
                required flag, enum and format. The score is the matched elements in per cent of those of the larger document, the
                published or the inferred one. "executed" asks the program itself, everything else reads sources and runs nothing.

                | framework | application | elements | matched | score |
                |---|---|--:|--:|--:|
                """);
        for (Outcome outcome : outcomes) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %d | %.2f %% |%n",
                    outcome.sample().group(),
                    outcome.sample().name(),
                    outcome.tally().expected(),
                    outcome.tally().matched(),
                    outcome.score()));
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
