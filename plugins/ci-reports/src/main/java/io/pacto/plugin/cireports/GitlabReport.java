package io.pacto.plugin.cireports;

import io.pacto.api.Context;
import io.pacto.api.Judge;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Position;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Sequence;
import io.pacto.api.Text;
import java.util.ArrayList;
import java.util.List;

/** A report as GitLab code quality: a list, in which every entry must have a file and a line. */
public final class GitlabReport implements Renderer {

    /** Called by the host. */
    public GitlabReport() {}

    @Override
    public Rendering render(Report report, Context context) {
        Sheets sheets = Sheets.of(report);
        Fingerprints fingerprints = new Fingerprints();
        List<Node> entries = new ArrayList<>();
        for (Sheet sheet : sheets.all()) {
            Places places = new Places(sheet.bundle(), context.disk());
            for (Item item : sheet.items()) {
                entries.add(entry(item, item.level().gitlab(), places, fingerprints));
            }
            for (Judge judge : sheet.judges(Judge.State.FAILED)) {
                // The format has no other place for it, and without it an unfinished report would look like a good one.
                entries.add(entry(about(judge, Level.ERROR), "blocker", places, fingerprints));
            }
            for (Judge judge : sheet.settled()) {
                entries.add(entry(about(judge, Level.NOTE), Level.NOTE.gitlab(), places, fingerprints));
            }
        }
        return new Rendering(Text.exact(context.documents().toJson(Sequence.of(entries))), sheets.closing());
    }

    private static Mapping entry(Item item, String severity, Places places, Fingerprints fingerprints) {
        String file = places.file(item.at());
        String shown = file.isEmpty() || !places.local() ? places.contract() : file;
        Mapping location = Mapping.builder()
                .put("path", shown)
                .put(
                        "lines",
                        Mapping.builder()
                                .put("begin", Math.max(1, item.at().line()))
                                .build())
                .build();
        return Mapping.builder()
                .put("description", item.full())
                .put("check_name", item.rule())
                .put("fingerprint", fingerprints.next(item, shown))
                .put("severity", severity)
                .put("location", location)
                .build();
    }

    private static Item about(Judge judge, Level level) {
        return new Item(
                "pacto." + Remark.kind(judge) + "." + Remark.event(judge),
                level,
                level == Level.ERROR,
                Remark.sentence(judge),
                "",
                Remark.name(judge),
                Position.NONE,
                "",
                judge.plugin(),
                judge.id());
    }
}
