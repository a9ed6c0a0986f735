package io.pacto.host.pipeline;

import io.pacto.api.Change;
import io.pacto.api.Comparison;
import io.pacto.api.DiffContributor;
import io.pacto.api.DiffPart;
import io.pacto.api.DiffReport;
import io.pacto.api.DiffRequest;
import io.pacto.api.Judge;
import io.pacto.api.PactoException;
import io.pacto.api.Section;
import io.pacto.api.Source;
import io.pacto.api.UnreachableBundle;
import io.pacto.api.UsageException;
import io.pacto.host.bundle.BundleOpener;
import io.pacto.host.bundle.HostBundle;
import io.pacto.host.plugin.Contribution;
import io.pacto.host.plugin.Plugins;
import io.pacto.host.plugin.Plugins.Offer;
import io.pacto.host.plugin.Point;
import io.pacto.host.rating.Ratings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks every enabled contributor what changed, and puts the answers in one order. */
final class DiffPipeline {

    private final BundleOpener opener;
    private final Plugins plugins;
    private final ExtensionCalls calls;
    private final HostServices services;
    private final Ratings ratings;

    DiffPipeline(BundleOpener opener, Plugins plugins, ExtensionCalls calls, HostServices services, Ratings ratings) {
        this.opener = opener;
        this.plugins = plugins;
        this.calls = calls;
        this.services = services;
        this.ratings = ratings;
    }

    DiffReport diff(DiffRequest request) {
        HostBundle before = open(request.before(), "old contract: ");
        HostBundle after = open(request.after(), "new contract: ");
        Run run = new Run(before, after, new Conditions(false, request.alone(), request.ruleSet()));
        ReadAhead.Ahead ahead = services.ahead().begin(before, after);
        try {
            run.askAll(plugins.inOrder(Point.DIFF));
        } finally {
            ahead.forget();
        }
        List<Judge> judges = new ArrayList<>(run.heard());
        List<Change> changes = run.changes;
        if (!ratings.isEmpty()) {
            changes = (request.alone() ? ratings.withoutWaivers() : ratings).toChanges(changes, judges);
        }
        changes.sort(new ChangeOrder());
        DiffReport report = new DiffReport(
                request.before().reference(),
                request.after().reference(),
                new DiffReport.Subject(
                        after.contract().service().name().value(),
                        after.contract().service().version().value()),
                changes,
                run.dependencies,
                run.parts,
                judges,
                request.failOn(),
                Optional.empty(),
                run.notes());
        return request.versionCheck() == DiffRequest.VersionCheck.NONE
                ? report
                : NextVersion.advise(
                        report,
                        before.contract().service().version().value(),
                        request.versionCheck() == DiffRequest.VersionCheck.ENFORCE);
    }

    private HostBundle open(Source source, String side) {
        try {
            return opener.open(source);
        } catch (UsageException e) {
            throw new UsageException(side + e.getMessage(), e.advice());
        } catch (PactoException e) {
            String advice = e instanceof UnreachableBundle || !e.advice().isEmpty()
                    ? e.advice()
                    : "see all that is wrong with it: pacto validate " + source.reference();
            throw new PactoException(side + e.getMessage(), advice, e);
        }
    }

    /** The state of one comparison. */
    private final class Run extends Judges implements ExtensionCalls.Use<DiffContributor, Comparison> {

        private final HostBundle before;
        private final HostBundle after;
        private final Globs globsBefore;
        private final Globs globsAfter;
        private final Conditions conditions;
        private final List<Change> changes = new ArrayList<>();
        private final List<DiffReport> dependencies = new ArrayList<>();
        private final List<DiffPart> parts = new ArrayList<>();

        Run(HostBundle before, HostBundle after, Conditions conditions) {
            super(calls);
            this.conditions = conditions;
            this.before = before;
            this.after = after;
            this.globsBefore = new Globs(before.files());
            this.globsAfter = new Globs(after.files());
        }

        @Override
        void consider(Offer offer) {
            Contribution contribution = offer.contribution();
            String plugin = offer.plugin().id();
            if (!offer.member().enabled()) {
                switchedOff(offer, offer.member().off());
                return;
            }
            if (!globsBefore.apply(contribution.when()) && !globsAfter.apply(contribution.when())) {
                passedOver(offer);
                return;
            }
            String doing = "comparing " + before.source().reference() + " with "
                    + after.source().reference();
            Comparison said = ask(offer, DiffContributor.class, doing, this);
            if (said == null) {
                return;
            }
            for (Change change : said.changes()) {
                Change signed = change.by(plugin, contribution.id());
                changes.add(contribution.informational() ? signed.section(Section.NOTE) : signed);
            }
            dependencies.addAll(said.dependencies());
            parts.addAll(said.parts());
        }

        @Override
        public Conditions conditions() {
            return conditions;
        }

        @Override
        public @Nullable Comparison call(DiffContributor extension, CallContext context) {
            return extension.compareAll(before, after, context);
        }
    }
}
