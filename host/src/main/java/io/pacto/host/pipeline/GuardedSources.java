package io.pacto.host.pipeline;

import io.pacto.api.Reference;
import io.pacto.api.ReferenceSource;
import io.pacto.host.bundle.BundleOpener.Remote;
import io.pacto.host.bundle.BundleOpener.RemoteSources;
import io.pacto.host.plugin.Plugins;
import io.pacto.host.plugin.Plugins.Offer;
import io.pacto.host.plugin.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reference sources of plugins, their calls guarded. A fetch has no deadline here: its source bounds time itself. */
final class GuardedSources implements RemoteSources {

    private final Plugins plugins;
    private final ExtensionCalls calls;
    private volatile @Nullable List<Offer> sources;

    GuardedSources(Plugins plugins, ExtensionCalls calls) {
        this.plugins = plugins;
        this.calls = calls;
    }

    @Override
    public @Nullable Remote of(String scheme) {
        List<Offer> serving = new ArrayList<>();
        for (Offer offer : sources()) {
            if (offer.member().enabled() && offer.contribution().schemes().contains(scheme)) {
                serving.add(offer);
            }
        }
        Offer offer = Plugins.single(serving, "scheme \"" + scheme + "\"");
        return offer == null ? null : new Guarded(offer);
    }

    /** Plugins do not change while the host runs, and there may be many bundles. */
    private List<Offer> sources() {
        List<Offer> known = sources;
        if (known == null) {
            known = List.copyOf(plugins.offers(Point.REFERENCE));
            sources = known;
        }
        return known;
    }

    private final class Guarded implements Remote {

        private final Offer offer;

        Guarded(Offer offer) {
            this.offer = offer;
        }

        private <T> T call(String doing, ExtensionCalls.Use<ReferenceSource, T> use) {
            ExtensionCalls.Answer<T> answer =
                    calls.callHere(offer.plugin(), offer.contribution().className(), ReferenceSource.class, doing, use);
            calls.remark(answer.warnings());
            return answer.value();
        }

        @Override
        public boolean isExact(Reference reference) {
            return call("reading " + reference.text(), (source, context) -> source.isExact(reference));
        }

        @Override
        public List<String> tags(Reference repository) {
            return call(
                    "listing tags of " + repository.text(),
                    (source, context) -> ExtensionCalls.copy(source.tags(repository, context)));
        }

        @Override
        public Reference withTag(Reference repository, String tag) {
            return call("reading " + repository.text(), (source, context) -> source.withTag(repository, tag));
        }

        @Override
        public ReferenceSource.Fetched fetch(Reference reference) {
            return call("fetching " + reference.text(), (source, context) -> source.fetch(reference, context));
        }

        @Override
        public String digest(Reference reference) {
            return call("finding " + reference.text(), (source, context) -> source.digest(reference, context));
        }
    }
}
