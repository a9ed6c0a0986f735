package io.pacto.host.pipeline;

import io.pacto.api.DataReport;
import io.pacto.api.PactoException;
import io.pacto.api.Renderer;
import io.pacto.api.Rendering;
import io.pacto.api.Report;
import io.pacto.api.Scalar;
import io.pacto.api.Text;
import io.pacto.api.UsageException;
import io.pacto.host.plugin.Plugins;
import io.pacto.host.plugin.Plugins.Offer;
import io.pacto.host.plugin.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the renderer of a format: the exact kind wins, then any kind; Markdown falls back to text. */
final class RenderPipeline {

    private static final String TEXT = "text";
    private static final String MARKDOWN = "markdown";

    private final Plugins plugins;
    private final ExtensionCalls calls;

    RenderPipeline(Plugins plugins, ExtensionCalls calls) {
        this.plugins = plugins;
        this.calls = calls;
    }

    /** Refuses a format nobody offers for a kind before any work is done. */
    void check(String kind, String format) {
        if (find(kind, format) != null) {
            return;
        }
        List<String> formats = formats(kind);
        String choice = formats.isEmpty() ? "" : "; choose one of: " + String.join(", ", formats);
        if (!plugins.formats().contains(format)) {
            throw new UsageException("unknown output format \"" + format + "\"" + choice, "");
        }
        String problem = "no enabled plugin shows \"" + kind + "\" as " + format + choice;
        // Whoever leaves the format out gets text: that nobody shows that is no mistake on the command line.
        throw format.equals(TEXT) ? new PactoException(problem, "") : new UsageException(problem, "");
    }

    Rendering render(Report report, String format) {
        if (report instanceof DataReport data
                && data.tree() instanceof Scalar scalar
                && scalar.kind() == Scalar.Kind.NULL) {
            return Rendering.of(Text.EMPTY);
        }
        check(report.kind(), format);
        Offer offer = find(report.kind(), format);
        if (offer == null) {
            throw new PactoException("no enabled plugin shows " + report.kind() + " as " + format);
        }
        return calls.call(
                        offer.plugin(),
                        offer.contribution().className(),
                        Renderer.class,
                        "showing " + report.kind() + " as " + format,
                        new Showing(report))
                .value();
    }

    /** One report being shown. */
    private record Showing(Report report) implements ExtensionCalls.Use<Renderer, Rendering> {

        @Override
        public Rendering call(Renderer extension, CallContext context) {
            return extension.render(report, context);
        }
    }

    /** Returns the formats this kind of report can be had in, sorted. */
    private List<String> formats(String kind) {
        List<String> formats = new ArrayList<>();
        for (String format : plugins.formats()) {
            if (offered(kind, format) || (format.equals(MARKDOWN) && offered(kind, TEXT))) {
                formats.add(format);
            }
        }
        return formats;
    }

    private boolean offered(String kind, String format) {
        for (Offer offer : plugins.offers(Point.RENDERER)) {
            List<String> kinds = offer.contribution().kinds();
            if (offer.member().enabled()
                    && offer.contribution().format().equals(format)
                    && (kinds.isEmpty() || kinds.contains(kind))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Offer find(String kind, String format) {
        List<Offer> exact = new ArrayList<>();
        List<Offer> any = new ArrayList<>();
        for (Offer offer : plugins.offers(Point.RENDERER)) {
            if (!offer.member().enabled() || !offer.contribution().format().equals(format)) {
                continue;
            }
            if (offer.contribution().kinds().contains(kind)) {
                exact.add(offer);
            } else if (offer.contribution().kinds().isEmpty()) {
                any.add(offer);
            }
        }
        Offer found = Plugins.single(exact.isEmpty() ? any : exact, "format \"" + format + "\"");
        if (found == null && format.equals(MARKDOWN) && plugins.formats().contains(MARKDOWN)) {
            return find(kind, TEXT);
        }
        return found;
    }
}
