package io.pacto.host;

import io.pacto.api.Invocation;
import io.pacto.api.Network;
import io.pacto.api.Pacto;
import io.pacto.api.Streams;
import io.pacto.host.command.Kernel;
import io.pacto.host.document.HostDocuments;
import io.pacto.host.file.HostDisk;
import io.pacto.host.pipeline.HostPacto;
import io.pacto.host.pipeline.Log;
import io.pacto.host.plugin.JarReader;
import io.pacto.host.plugin.PluginFinder;
import io.pacto.host.plugin.PluginStore;
import io.pacto.host.plugin.Plugins;
import io.pacto.host.plugin.load.ExtensionLoader;
import io.pacto.host.settings.Flags;
import io.pacto.host.settings.Settings;
import io.pacto.host.settings.SettingsEditor;
import io.pacto.host.settings.SettingsReader;
import io.pacto.host.settings.Surroundings;

/** One start of Pacto: settings read, plugins found, pipelines ready. */
public final class Host {

    /** Version of the product. */
    public static final String VERSION = "1.0.0";

    /** Version of the api this host offers to plugins. */
    public static final String API_VERSION = "1.0.0";

    private final Settings settings;
    private final Plugins plugins;
    private final HostPacto pacto;

    private Host(Settings settings, Plugins plugins, HostPacto pacto) {
        this.settings = settings;
        this.plugins = plugins;
        this.pacto = pacto;
    }

    /**
     * Makes the log once it is known whether anybody wants to read it.
     */
    public interface Logs {

        /**
         * The log.
         *
         * @param verbose whether debug lines are shown
         * @return takes debug lines
         */
        Log log(boolean verbose);
    }

    /**
     * Starts the host.
     *
     * @param surroundings environment, folders and streams
     * @param flags what the command line says
     * @param logs makes the log
     * @param streams streams of a lasting command
     * @return the host
     * @throws io.pacto.api.PactoException when settings or plugins cannot be read
     */
    public static Host start(Surroundings surroundings, Flags flags, Logs logs, Streams streams) {
        HostDocuments documents = new HostDocuments();
        HostDisk disk = new HostDisk(surroundings.workingDirectory(), surroundings.folders());
        SettingsReader reader = new SettingsReader(surroundings, documents, disk);
        Settings settings = reader.read(flags);
        Log log = logs.log(settings.verbose());
        PluginStore store = new PluginStore(surroundings.dataFolder().resolve("plugins"), disk, documents);
        Plugins plugins = new PluginFinder(documents)
                .find(surroundings.image(), store, settings.pluginPath(), settings.plugins(), API_VERSION);
        plugins.checkKnown(flags.without());
        if (settings.verbose()) {
            log.debug("plugins found: " + plugins.members().size());
        }
        boolean riding = !surroundings.variable("PACTO_ISOLATE_BUNDLED").isPresent();
        HostPacto.Parts parts = new HostPacto.Parts(
                documents,
                disk,
                streams,
                log,
                surroundings,
                network(settings, surroundings),
                plugins,
                new ExtensionLoader(riding),
                settings.pluginSeconds(),
                settings.ratings(),
                VERSION,
                API_VERSION);
        SettingsEditor editor = new SettingsEditor(surroundings, reader, documents, flags);
        Kernel kernel = new Kernel(plugins, store, new JarReader(documents), editor, API_VERSION);
        return new Host(settings, plugins, new HostPacto(parts, kernel));
    }

    /** What holds for every command; each adds the registries it names itself. */
    private static Network network(Settings settings, Surroundings surroundings) {
        return new Network(
                settings.offline(),
                !settings.noCache(),
                HostPacto.registries(
                        surroundings.variable("PACTO_REGISTRY_HOST").orElse("")),
                settings.plainHttp());
    }

    /**
     * Refuses to go on when the project asks for plugins that are not there.
     *
     * @throws io.pacto.api.PactoException when one is missing or has another version
     */
    public void checkRequirements() {
        plugins.require(settings.plugins());
    }

    /** Returns the settings in force. */
    public Settings settings() {
        return settings;
    }

    /** Returns what is installed and on. */
    public Plugins plugins() {
        return plugins;
    }

    /** Returns the pipelines. */
    public Pacto pacto() {
        return pacto;
    }

    /**
     * Refuses a format before anything is run.
     *
     * @param invocation the call to come
     * @param kind kind of report its command declares
     * @param format the format asked for
     * @throws io.pacto.api.UsageException when no enabled plugin offers it
     */
    public void checkFormat(Invocation invocation, String kind, String format) {
        pacto.checkFormat(Kernel.kindOfReport(invocation, kind), format);
    }
}
