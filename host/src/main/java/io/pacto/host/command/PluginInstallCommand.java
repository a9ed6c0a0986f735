package io.pacto.host.command;

import io.pacto.api.CommandProvider;
import io.pacto.api.Context;
import io.pacto.api.DataReport;
import io.pacto.api.Disk;
import io.pacto.api.Invocation;
import io.pacto.api.Mapping;
import io.pacto.api.PactoException;
import io.pacto.api.Report;
import io.pacto.api.Version;
import io.pacto.api.VersionRange;
import io.pacto.host.plugin.BadPlugin;
import io.pacto.host.plugin.Contribution;
import io.pacto.host.plugin.IndexedPlugin;
import io.pacto.host.plugin.JarReader;
import io.pacto.host.plugin.PluginStore;
import io.pacto.host.plugin.Plugins;
import io.pacto.host.plugin.Point;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code pacto plugin install FILE}: naming the file is consent; its digest is printed and pinned. */
final class PluginInstallCommand implements CommandProvider {

    private final Plugins plugins;
    private final PluginStore store;
    private final JarReader jars;
    private final String apiVersion;

    PluginInstallCommand(Plugins plugins, PluginStore store, JarReader jars, String apiVersion) {
        this.plugins = plugins;
        this.store = store;
        this.jars = jars;
        this.apiVersion = apiVersion;
    }

    @Override
    public Report run(Invocation invocation, Context context) {
        String typed = invocation.options().text("file").orElseThrow();
        Path file = context.disk().resolve(typed);
        if (context.disk().kind(file) != Disk.Kind.FILE) {
            throw new PactoException(typed + " is not a file", "name the plugin's jar");
        }
        IndexedPlugin plugin = jars.read(file, IndexedPlugin.Origin.INSTALLED);
        checkApi(plugin);
        checkCommands(plugin);
        checkClasses(plugin, jars.classesOfTheJdk(file));
        Optional<String> trusted = invocation.options().text("trust-digest");
        String digest = "sha256:" + plugin.sha256();
        if (trusted.isPresent() && !trusted.get().equals(digest)) {
            throw new PactoException(
                    typed + " has the digest " + digest + ", not " + trusted.get(),
                    "it is another file than the one you trust: do not install it");
        }
        if (isOfficial(plugin.id()) && trusted.isEmpty()) {
            throw new PactoException(
                    "the id \"" + plugin.id() + "\" belongs to a plugin that comes with Pacto",
                    "if you trust this jar: pacto plugin install " + typed + " --trust-digest " + digest);
        }
        IndexedPlugin installed = store.install(file, plugin);
        return DataReport.of(
                "plugin-installed",
                Mapping.builder()
                        .put("installed", installed.label())
                        .put("digest", digest)
                        .put("path", installed.jar().orElseThrow().toString())
                        .build());
    }

    private void checkApi(IndexedPlugin plugin) {
        if (!VersionRange.parse(plugin.descriptor().api()).matches(Version.parse(apiVersion))) {
            throw new BadPlugin(
                    "plugin " + plugin.label() + " was built for api "
                            + plugin.descriptor().api() + "; this host offers " + apiVersion,
                    "install a version built for this host");
        }
    }

    private void checkCommands(IndexedPlugin plugin) {
        for (Contribution contribution : plugin.descriptor().contributions()) {
            if (contribution.point() == Point.COMMAND && plugins.isReserved(contribution.id())) {
                throw new BadPlugin(
                        "plugin " + plugin.label() + " offers the command \"" + contribution.id()
                                + "\", whose name belongs to Pacto itself",
                        "tell its author to choose another name");
            }
        }
    }

    private static void checkClasses(IndexedPlugin plugin, List<String> foreign) {
        if (!foreign.isEmpty()) {
            throw new BadPlugin(
                    "plugin " + plugin.label() + " brings classes of the JDK: " + String.join(", ", foreign),
                    "tell its author to take them out of the jar");
        }
    }

    private boolean isOfficial(String id) {
        for (Plugins.Member member : plugins.members()) {
            boolean ours = member.plugin().origin() == IndexedPlugin.Origin.BUNDLED
                    || member.plugin().origin() == IndexedPlugin.Origin.BUILT_IN;
            if (ours && member.plugin().id().equals(id)) {
                return true;
            }
        }
        return OfficialIds.contains(id);
    }
}
