package io.pacto.plugin.cireports;

import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.Context;
import io.pacto.api.DiffReport;
import io.pacto.api.Finding;
import io.pacto.api.Installation;
import io.pacto.api.Installation.InstalledPlugin;
import io.pacto.api.Installation.RuleInfo;
import io.pacto.api.Judge;
import io.pacto.api.Layer;
import io.pacto.api.NodePath;
import io.pacto.api.Pacto;
import io.pacto.api.Position;
import io.pacto.api.Renderer;
import io.pacto.api.Report;
import io.pacto.api.Scalar;
import io.pacto.api.Section;
import io.pacto.api.Text;
import io.pacto.api.ValidationReport;
import io.pacto.host.term.Term;
import io.pacto.testkit.TestContext;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reports to render, and what becomes of them on the streams. */
final class Reports {

    static final Judge RAN = new Judge("acme", "rules", Judge.State.RAN, "");
    static final Judge DISABLED = new Judge("acme", "style", Judge.State.DISABLED, ".pacto/config.yaml:3");
    static final Judge FAILED = new Judge("acme", "remote", Judge.State.FAILED, "the server\n::error::said no");

    static final Finding ERROR = error("PORT_REQUIRED", "interfaces[0].port", 8, 5, "interface \"api\" has no port");

    private Reports() {}

    static Finding error(String rule, String path, int line, int column, String message) {
        return Finding.error(rule, node("svc/pacto.yaml", line, column), message)
                .path(path)
                .by("acme", "rules", Layer.CROSS_FIELD);
    }

    static Scalar node(String file, int line, int column) {
        return new Scalar(new Position(file, line, column), NodePath.ROOT, Scalar.Kind.TEXT, "x");
    }

    static ValidationReport validation(Finding... findings) {
        return validation("svc", List.of(RAN), findings);
    }

    static ValidationReport validation(String bundle, List<Judge> judges, Finding... findings) {
        return new ValidationReport(bundle, true, List.of(findings), judges, List.of());
    }

    static Change change(Classification classification, Section section) {
        return Change.modified(
                        "acme.port.modified",
                        classification,
                        section,
                        "interfaces.port",
                        node("svc/pacto.yaml", 9, 11),
                        Scalar.of(8080),
                        Scalar.of(9090))
                .by("acme", "rules");
    }

    static DiffReport diff(List<Judge> judges, Change... changes) {
        return new DiffReport(
                "old",
                "svc",
                new DiffReport.Subject("svc", "1.0.0"),
                List.of(changes),
                List.of(),
                List.of(),
                judges,
                Optional.of(Classification.BREAKING),
                Optional.empty(),
                List.of());
    }

    /** A diff whose own changes are harmless, and whose dependency "dep" breaks. */
    static DiffReport withDependency(String dependency) {
        DiffReport own = diff(List.of(RAN), change(Classification.NON_BREAKING, Section.INTERFACES));
        DiffReport other = new DiffReport(
                "old/dep",
                dependency,
                new DiffReport.Subject("dep", "2.0.0"),
                List.of(change(Classification.BREAKING, Section.INTERFACES)),
                List.of(),
                List.of(),
                List.of(RAN),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new DiffReport(
                own.before(),
                own.after(),
                own.subject(),
                own.changes(),
                List.of(other),
                List.of(),
                own.judges(),
                own.failOn(),
                Optional.empty(),
                List.of());
    }

    /** Renders in a folder whose plugin "acme" explains one rule. */
    static String out(Renderer renderer, Report report, Path folder) {
        return printed(renderer.render(report, context(folder)).out());
    }

    static String err(Renderer renderer, Report report, Path folder) {
        return printed(renderer.render(report, context(folder)).err());
    }

    static Context context(Path folder) {
        RuleInfo rule =
                new RuleInfo("PORT_REQUIRED", "A port is missing", "error", "It needs a port.", "type: http\n```");
        InstalledPlugin acme =
                new InstalledPlugin("acme", "0.1.0", "^1.0", "", "installed", "enabled", "", List.of(), List.of(rule));
        Installation installation = new Installation("1.2.3", "1.0.0", List.of(acme));
        Pacto pacto = (Pacto) Proxy.newProxyInstance(
                Reports.class.getClassLoader(), new Class<?>[] {Pacto.class}, (self, method, args) -> {
                    if (method.getName().equals("describe")) {
                        return installation;
                    }
                    throw new AssertionError(method + " must not be called");
                });
        return TestContext.in(folder).answering(pacto);
    }

    private static String printed(Text text) {
        return new Term(false, true).show(text);
    }
}
