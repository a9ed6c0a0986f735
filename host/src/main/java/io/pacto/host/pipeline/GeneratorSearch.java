package io.pacto.host.pipeline;

import io.pacto.api.GeneratorInfo;
import io.pacto.api.GeneratorSource;
import io.pacto.api.PactoException;
import io.pacto.host.plugin.Plugins;
import io.pacto.host.plugin.Plugins.Offer;
import io.pacto.host.plugin.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds generators: those of descriptors first, then those of sources. What is switched off hides nothing. */
final class GeneratorSearch {

    private static final String LIST = "pacto generate --list shows what there is";

    private final Plugins plugins;
    private final ExtensionCalls calls;

    GeneratorSearch(Plugins plugins, ExtensionCalls calls) {
        this.plugins = plugins;
        this.calls = calls;
    }

    /**
     * What a search gave.
     *
     * @param offer the generator, or the source that has it
     * @param found what the source gave; null for a generator of a descriptor
     */
    record Hit(Offer offer, GeneratorSource.@Nullable Found found) {}

    Hit find(String name) {
        Offer declared = plugins.find(Point.GENERATOR, name, "generator");
        if (declared != null) {
            return new Hit(declared, null);
        }
        List<Hit> hits = new ArrayList<>();
        List<String> looked = new ArrayList<>();
        List<String> advice = new ArrayList<>();
        for (Offer source : sources()) {
            GeneratorSource.Search search =
                    ask(source, "looking for generator " + name, (asked, context) -> asked.find(name, context));
            if (search instanceof GeneratorSource.Found found) {
                hits.add(new Hit(source, found));
            } else if (search instanceof GeneratorSource.Missing missing) {
                looked.add(missing.lookedFor());
                if (!missing.advice().isEmpty()) {
                    advice.add(missing.advice());
                }
            }
        }
        if (hits.size() > 1) {
            throw new PactoException(
                    "generator \"" + name + "\" is offered by plugin "
                            + hits.get(0).offer().plugin().label() + " and plugin "
                            + hits.get(1).offer().plugin().label(),
                    "switch one of them off with: pacto plugin disable "
                            + hits.get(1).offer().plugin().id());
        }
        if (hits.isEmpty()) {
            throw missing(name, looked, advice);
        }
        return hits.get(0);
    }

    /** Returns all that can be asked for, by name; what a source offers under a taken name cannot. */
    List<GeneratorInfo> list() {
        List<GeneratorInfo> all = new ArrayList<>();
        for (Offer offer : plugins.offers(Point.GENERATOR)) {
            if (offer.member().enabled()) {
                all.add(new GeneratorInfo(
                        offer.contribution().id(),
                        offer.plugin().id(),
                        "",
                        offer.contribution().summary(),
                        OptionCheck.ofGenerator(offer.contribution().options())));
            }
        }
        for (Offer source : sources()) {
            List<GeneratorSource.Offered> offered =
                    ask(source, "listing generators", (asked, context) -> ExtensionCalls.copy(asked.list(context)));
            for (GeneratorSource.Offered each : offered) {
                if (!isTaken(each.name(), all)) {
                    all.add(new GeneratorInfo(each.name(), source.plugin().id(), each.origin(), "", List.of()));
                }
            }
        }
        all.sort((one, other) -> one.name().compareTo(other.name()));
        return List.copyOf(all);
    }

    private static boolean isTaken(String name, List<GeneratorInfo> all) {
        for (GeneratorInfo other : all) {
            if (other.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private List<Offer> sources() {
        List<Offer> enabled = new ArrayList<>();
        for (Offer offer : plugins.offers(Point.GENERATOR_SOURCE)) {
            if (offer.member().enabled()) {
                enabled.add(offer);
            }
        }
        return enabled;
    }

    private <T> T ask(Offer source, String doing, ExtensionCalls.Use<GeneratorSource, T> use) {
        ExtensionCalls.Answer<T> answer =
                calls.call(source.plugin(), source.contribution().className(), GeneratorSource.class, doing, use);
        calls.remark(answer.warnings());
        return answer.value();
    }

    private PactoException missing(String name, List<String> looked, List<String> advice) {
        for (Offer off : plugins.offers(Point.GENERATOR)) {
            if (off.contribution().id().equals(name)) {
                return new PactoException(
                        "generator \"" + name + "\" belongs to plugin "
                                + off.plugin().id() + ", which is switched off by "
                                + off.member().off(),
                        String.join("; ", advice));
            }
        }
        List<String> places = new ArrayList<>();
        if (!looked.isEmpty()) {
            places.add("looked for " + String.join(" and ", looked));
        }
        for (Offer off : plugins.offers(Point.GENERATOR_SOURCE)) {
            if (!off.member().enabled()) {
                places.add("plugin " + off.plugin().id() + ", which looks for more, is switched off by "
                        + off.member().off());
            }
        }
        List<String> known = new ArrayList<>();
        for (GeneratorInfo each : list()) {
            known.add(each.name());
        }
        String nearest = Nearest.of(name, known);
        if (nearest != null) {
            advice.add(0, "did you mean \"" + nearest + "\"?");
        }
        return new PactoException(
                "plugin \"" + name + "\" not found" + (places.isEmpty() ? "" : " (" + String.join("; ", places) + ")"),
                advice.isEmpty() ? LIST : String.join("; ", advice));
    }
}
