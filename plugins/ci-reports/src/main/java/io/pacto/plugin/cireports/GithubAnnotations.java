package io.pacto.plugin.cireports;

import io.pacto.api.Context;
import io.pacto.api.Judge;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Text;

/**
 * A report as workflow commands of GitHub Actions, which show it beside the changed lines.
 *
 * <p>Every line begins with a command of ours, and data in it is escaped by the rules of the runner, so that it can neither
 * end the line nor a property: it never starts a command of its own (security.md S-053).
 */
public final class GithubAnnotations implements Renderer {

    /** Called by the host. */
    public GithubAnnotations() {}

    @Override
    public Rendering render(Report report, Context context) {
        Sheets sheets = Sheets.of(report);
        Text.Builder out = Text.builder();
        for (Sheet sheet : sheets.all()) {
            Places places = new Places(sheet.bundle(), context.disk());
            for (Item item : sheet.items()) {
                annotation(out, sheet, item, places);
            }
        }
        for (Judge judge : sheets.failed()) {
            judge(out, judge);
        }
        for (Judge judge : sheets.settled()) {
            judge(out, judge);
        }
        return new Rendering(out.build(), sheets.closing());
    }

    private static void annotation(Text.Builder out, Sheet sheet, Item item, Places places) {
        out.add("::" + item.level().github() + " ");
        place(out, item, places);
        out.add("title=").data(property(item.rule())).add("::");
        out.data(data(places.local() ? item.full() : sheet.bundle() + ": " + item.full()))
                .line();
    }

    private static void place(Text.Builder out, Item item, Places places) {
        String file = places.file(item.at());
        // A file of a bundle in a registry has a namesake in the repository more often than not.
        if (file.isEmpty() || !places.local()) {
            return;
        }
        out.add("file=").data(property(file)).add(",");
        if (item.at().line() > 0) {
            out.add("line=" + item.at().line() + ",");
            if (item.at().column() > 0) {
                out.add("col=" + item.at().column() + ",");
            }
        }
    }

    private static void judge(Text.Builder out, Judge judge) {
        boolean failed = judge.state() == Judge.State.FAILED;
        String kind = judge.plugin().isEmpty() ? "Rule " : "Judge ";
        out.add((failed ? "::error title=" : "::notice title=") + kind + Remark.event(judge) + "::");
        out.data(data(Remark.name(judge)));
        if (!judge.detail().isEmpty()) {
            out.add(": ").data(data(judge.detail()));
        }
        out.line();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
