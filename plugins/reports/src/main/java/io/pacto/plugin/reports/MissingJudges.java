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
            err.styled(Text.Style.WARN, "note:");
            if (judge.plugin().isEmpty()) {
                err.add(" rule ").data(judge.id());
            } else {
                err.add(" judge ").data(judge.plugin()).add("/").data(judge.id());
            }
            err.add(" ").add(words(judge.state()));
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
                Mapping.Builder item = Mapping.builder();
                if (judge.plugin().isEmpty()) {
                    item.put("rule", judge.id());
                } else {
                    item.put("plugin", judge.plugin()).put("id", judge.id());
                }
                items.add(item.put("state", key(judge.state()))
                        .putIfAny("detail", Scalar.of(judge.detail()))
                        .build());
            }
        }
        return Sequence.of(items);
    }

    private static String words(Judge.State state) {
        return switch (state) {
            case RAN -> "ran";
            case NOT_APPLICABLE -> "has nothing to look at";
            case DISABLED -> "is disabled";
            case FAILED -> "failed";
            case RE_RATED -> "is rated otherwise";
            case WAIVED -> "is waived";
        };
    }

    private static String key(Judge.State state) {
        return switch (state) {
            case RAN -> "ran";
            case NOT_APPLICABLE -> "not-applicable";
            case DISABLED -> "disabled";
            case FAILED -> "failed";
            case RE_RATED -> "re-rated";
            case WAIVED -> "waived";
        };
    }

    private static boolean wasMissing(Judge judge) {
        return judge.state() != Judge.State.RAN && judge.state() != Judge.State.NOT_APPLICABLE;
    }
}
