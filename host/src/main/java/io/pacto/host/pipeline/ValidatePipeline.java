package io.pacto.host.pipeline;

import io.pacto.api.Bundle;
import io.pacto.api.Finding;
import io.pacto.api.Judge;
import io.pacto.api.Layer;
import io.pacto.api.Mapping;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.RejectedContract;
import io.pacto.api.RuleSet;
import io.pacto.api.Severity;
import io.pacto.api.UnreachableBundle;
import io.pacto.api.ValidationReport;
import io.pacto.api.ValidationRequest;
import io.pacto.api.Validator;
import io.pacto.host.bundle.BundleOpener;
import io.pacto.host.bundle.HostBundle;
import io.pacto.host.contract.ContractLoader;
import io.pacto.host.plugin.Contribution;
import io.pacto.host.plugin.Plugins;
import io.pacto.host.plugin.Plugins.Offer;
import io.pacto.host.plugin.Point;
import io.pacto.host.rating.Ratings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Layer after layer: an error in one closes the next, unless all are asked for. */
final class ValidatePipeline {

    private static final String HOST = "pacto";

    private final BundleOpener opener;
    private final ContractLoader loader;
    private final Plugins plugins;
    private final ExtensionCalls calls;
    private final Ratings ratings;
    private volatile @Nullable List<Offer> validators;

    ValidatePipeline(
            BundleOpener opener, ContractLoader loader, Plugins plugins, ExtensionCalls calls, Ratings ratings) {
        this.opener = opener;
        this.loader = loader;
        this.plugins = plugins;
        this.calls = calls;
        this.ratings = ratings;
    }

    ValidationReport validate(ValidationRequest request) {
        String reference = request.source().reference();
        HostBundle bundle;
        try {
            bundle = opener.open(request.source());
        } catch (RejectedContract e) {
            return new ValidationReport(reference, true, e.findings(), List.of(), List.of());
        } catch (UnreachableBundle e) {
            return new ValidationReport(reference, false, List.of(unreachable(e)), List.of(), List.of());
        }
        Run run = new Run(bundle.judged(), request);
        run.findings.addAll(bundle.warnings());
        run.accept(loader.structure(bundle.document()), Layer.STRUCTURAL);
        run.askAll(validators());
        for (Finding lapse : ratings.expired()) {
            run.findings.add(lapse.by(HOST, "waivers", Layer.CROSS_FIELD));
        }
        List<Judge> judges = new ArrayList<>(run.heard());
        judges.addAll(run.rated);
        return new ValidationReport(reference, true, run.findings, judges, run.notes());
    }

    /** Plugins do not change while the host runs, and there may be many bundles. */
    private List<Offer> validators() {
        List<Offer> known = validators;
        if (known == null) {
            known = List.copyOf(plugins.inOrder(Point.VALIDATOR));
            validators = known;
        }
        return known;
    }

    private static Finding unreachable(UnreachableBundle e) {
        Mapping nowhere = new Mapping(Position.NONE, NodePath.ROOT, List.of());
        Finding finding = Finding.error("PARSE_ERROR", nowhere, e.getMessage()).by(HOST, "load", Layer.LOAD);
        return e.advice().isEmpty() ? finding : finding.hint(e.advice());
    }

    /** The state of one validation. */
    private final class Run extends Judges implements ExtensionCalls.Use<Validator, List<Finding>> {

        private final Bundle bundle;
        private final Globs globs;
        private final ValidationRequest request;
        private final List<Finding> findings = new ArrayList<>();
        private final List<Judge> rated = new ArrayList<>();
        private final List<Rejected> rejected = new ArrayList<>();
        private Layer closedAfter = Layer.POLICY;

        Run(Bundle bundle, ValidationRequest request) {
            super(calls);
            this.bundle = bundle;
            this.globs = new Globs(bundle.files());
            this.request = request;
        }

        @Override
        void consider(Offer offer) {
            Contribution contribution = offer.contribution();
            String plugin = offer.plugin().id();
            if (!offer.member().enabled()) {
                switchedOff(offer, offer.member().off());
                return;
            }
            if (request.skipPolicy() && contribution.layer() == Layer.POLICY) {
                switchedOff(offer, "--skip-policy");
                return;
            }
            if (!contribution.asked().isEmpty() && !request.asked().contains(contribution.asked())) {
                passedOver(offer);
                return;
            }
            boolean gateClosed = contribution.layer().compareTo(closedAfter) > 0 && !request.allLayers();
            if (gateClosed || !globs.apply(contribution.when())) {
                passedOver(offer);
                return;
            }
            List<Finding> said =
                    ask(offer, Validator.class, "validating " + request.source().reference(), this);
            if (said == null) {
                return;
            }
            List<Finding> stamped = new ArrayList<>();
            for (Finding finding : said) {
                stamped.add(finding.by(plugin, contribution.id(), contribution.layer()));
            }
            accept(ratings.isEmpty() ? stamped : ratings.toFindings(stamped, rated), contribution.layer());
        }

        @Override
        public Conditions conditions() {
            return new Conditions(request.offline(), true, RuleSet.STANDARD);
        }

        @Override
        public @Nullable List<Finding> call(Validator extension, CallContext context) {
            return ExtensionCalls.copy(extension.validate(bundle, context));
        }

        void accept(List<Finding> said, Layer layer) {
            for (Finding finding : said) {
                if (isAboutRejected(finding, layer)) {
                    continue;
                }
                findings.add(finding);
                if (finding.severity() == Severity.ERROR) {
                    closedAfter = closedAfter.compareTo(layer) > 0 ? layer : closedAfter;
                    rejected.add(new Rejected(finding.path(), layer));
                }
            }
        }

        /** With all layers asked for, what an earlier layer rejected is not judged again. */
        private boolean isAboutRejected(Finding finding, Layer layer) {
            for (Rejected earlier : rejected) {
                if (earlier.layer().compareTo(layer) < 0 && earlier.covers(finding.path())) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A part of the contract that an error was found in. */
    private record Rejected(String path, Layer layer) {

        boolean covers(String other) {
            if (path.isEmpty() || !other.startsWith(path)) {
                return false;
            }
            return other.length() == path.length()
                    || other.charAt(path.length()) == '.'
                    || other.charAt(path.length()) == '[';
        }
    }
}
