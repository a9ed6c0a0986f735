package io.pacto.plugin.graph.lock;

import io.pacto.api.DataReport;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;

/** What became of a lock, as data. */
final class LockData {

    private LockData() {}

    static DataReport of(String folder, List<Step> steps, List<Problem> problems, boolean written, boolean checked) {
        Mapping.Builder data = Mapping.builder();
        data.put("path", folder.equals(".") ? Lock.FILE : folder + (folder.endsWith("/") ? "" : "/") + Lock.FILE);
        data.put("written", written);
        List<Node> entries = new ArrayList<>();
        for (Step step : steps) {
            Mapping.Builder entry = Mapping.builder().put("type", step.type());
            Pin pin = step.pin();
            entry.put("kind", pin.kind()).put("name", pin.name()).put("version", pin.version());
            entries.add(
                    entry.put("place", pin.place()).put("digest", pin.digest()).build());
        }
        List<Node> wrong = new ArrayList<>();
        for (Problem problem : problems) {
            wrong.add(Mapping.builder()
                    .put("rule", problem.rule())
                    .put("message", problem.message())
                    .putIfAny("path", Scalar.of(problem.at().path()))
                    .putIfAny("file", Scalar.of(problem.at().position().file()))
                    .put("line", problem.at().position().line())
                    .put("column", problem.at().position().column())
                    .putIfAny("hint", Scalar.of(problem.hint()))
                    .build());
        }
        data.put("checked", checked);
        data.put("entries", Sequence.of(entries)).put("problems", Sequence.of(wrong));
        return DataReport.of("lock", data.build());
    }
}
