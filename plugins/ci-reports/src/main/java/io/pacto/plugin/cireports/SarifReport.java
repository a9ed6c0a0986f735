package io.pacto.plugin.cireports;

import io.pacto.api.Context;
import io.pacto.api.Installation;
import io.pacto.api.Judge;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Reference;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Sequence;
import io.pacto.api.Text;
import java.util.ArrayList;
import java.util.List;

/** A report as SARIF 2.1.0 (OASIS): one run with its rules, results and invocation. */
public final class SarifReport implements Renderer {

    /** Called by the host. */
    public SarifReport() {}

    @Override
    public Rendering render(Report report, Context context) {
        Sheets sheets = Sheets.of(report);
        Installation installation = context.pacto().describe();
        SarifRules rules = new SarifRules(installation);
        SarifResults results = new SarifResults(rules);
        List<Node> said = new ArrayList<>();
        for (Sheet sheet : sheets.all()) {
            Places places = new Places(sheet.bundle(), context.disk());
            for (Item item : sheet.items()) {
                said.add(results.of(item, places));
            }
        }
        Mapping.Builder run = Mapping.builder()
                .put("tool", tool(installation, rules))
                .put("invocations", Sequence.of(List.of(invocation(sheets))))
                .put("columnKind", "unicodeCodePoints");
        String bundle = sheets.all().get(0).bundle();
        // Only one bundle can come from a registry: a search looks at folders.
        if (!Reference.of(bundle).isLocal()) {
            run.put("originalUriBaseIds", base(bundle));
        }
        run.put("results", Sequence.of(said));
        Mapping log = Mapping.builder()
                .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .put("version", "2.1.0")
                .put("runs", Sequence.of(List.of(run.build())))
                .build();
        return new Rendering(Text.exact(context.documents().toJson(log)), sheets.closing());
    }

    private static Mapping tool(Installation installation, SarifRules rules) {
        Mapping driver = Mapping.builder()
                .put("name", "Pacto")
                .put("version", installation.version())
                .put("semanticVersion", installation.version())
                .put("rules", rules.tree())
                .build();
        return Mapping.builder().put("driver", driver).build();
    }

    private static Mapping invocation(Sheets sheets) {
        List<Node> failed = new ArrayList<>();
        for (Judge judge : sheets.failed()) {
            failed.add(notification("error", Remark.sentence(judge)));
        }
        for (Sheet sheet : sheets.all()) {
            if (!sheet.opened()) {
                failed.add(notification("error", "the bundle could not be read: nothing was judged"));
            }
        }
        List<Node> settled = new ArrayList<>();
        for (Judge judge : sheets.settled()) {
            settled.add(notification("note", Remark.sentence(judge)));
        }
        return Mapping.builder()
                .put("executionSuccessful", sheets.complete())
                .putIfAny("toolExecutionNotifications", Sequence.of(failed))
                .putIfAny("toolConfigurationNotifications", Sequence.of(settled))
                .build();
    }

    private static Mapping notification(String level, String text) {
        return Mapping.builder()
                .put("level", level)
                .put("message", SarifResults.message(text))
                .build();
    }

    private static Mapping base(String bundle) {
        Mapping description = Mapping.builder()
                .put("description", SarifResults.message(bundle))
                .build();
        return Mapping.builder().put(SarifResults.BASE, description).build();
    }
}
