package io.pacto.host.pipeline;

import io.pacto.api.Installation;
import io.pacto.host.plugin.Contribution;
import io.pacto.host.plugin.Descriptor;
import io.pacto.host.plugin.Plugins;
import java.util.ArrayList;
import java.util.List;

/** Turns the index into what the api says about it. */
final class Describing {

    private Describing() {}

    static Installation describe(Plugins plugins, String version, String apiVersion) {
        List<Installation.InstalledPlugin> all = new ArrayList<>();
        for (Plugins.Member member : plugins.members()) {
            Descriptor descriptor = member.plugin().descriptor();
            List<Installation.Contribution> contributions = new ArrayList<>();
            for (Contribution c : descriptor.contributions()) {
                contributions.add(new Installation.Contribution(
                        c.point().word(), c.id(), c.summary(), c.report(), c.tool(), c.options()));
            }
            all.add(new Installation.InstalledPlugin(
                    descriptor.id(),
                    descriptor.version(),
                    descriptor.api(),
                    descriptor.summary(),
                    member.plugin().origin().word(),
                    member.enabled() ? "enabled" : "disabled",
                    member.off(),
                    contributions,
                    descriptor.rules()));
        }
        return new Installation(version, apiVersion, all);
    }
}
