package io.pacto.plugin.reports;

import io.pacto.api.Judge;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.api.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges that were not heard, because settings switched them off or because they failed: a reader must know of them
 * before trusting a good verdict.
 */
final class MissingJudges {

    private MissingJudges() {}

    /** Adds one line per judge. */
    static void note(Text.Builder err, List<Judge> judges) {
        for (Judge judge : judges) {
            if (!wasMissing(judge)) {
                continue;
            }
            err.styled(Text.Style.WARN, "note:").add(" judge ").data(judge.plugin());
            err.add("/").data(judge.id());
            err.add(judge.state() == Judge.State.FAILED ? " failed" : " is disabled");
            if (!judge.detail().isEmpty()) {
                err.add(": ").data(judge.detail());
            }
            err.line();
        }
    }

    /** Returns the judges as JSON has them; an empty list when all were heard. */
    static Sequence tree(List<Judge> judges) {
        List<Node> items = new ArrayList<>();
        for (Judge judge : judges) {
            if (wasMissing(judge)) {
                items.add(Mapping.builder()
                        .put("plugin", judge.plugin())
                        .put("id", judge.id())
                        .put("state", judge.state() == Judge.State.FAILED ? "failed" : "disabled")
                        .putIfAny("detail", Scalar.of(judge.detail()))
                        .build());
            }
        }
        return Sequence.of(items);
    }

    private static boolean wasMissing(Judge judge) {
        return judge.state() == Judge.State.FAILED || judge.state() == Judge.State.DISABLED;
    }
}
