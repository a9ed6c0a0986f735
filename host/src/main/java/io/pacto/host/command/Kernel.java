package io.pacto.host.command;

import io.pacto.api.CommandProvider;
import io.pacto.api.Invocation;
import io.pacto.host.pipeline.HostPacto.KernelCommands;
import io.pacto.host.plugin.JarReader;
import io.pacto.host.plugin.PluginStore;
import io.pacto.host.plugin.Plugins;
import io.pacto.host.plugin.load.ExtensionCheck;
import io.pacto.host.settings.SettingsEditor;

/** Makes the host's own commands; only the class of the one that runs is loaded. */
public final class Kernel implements KernelCommands {

    private final Plugins plugins;
    private final PluginStore store;
    private final JarReader jars;
    private final SettingsEditor settings;
    private final String apiVersion;

    /**
     * A kernel.
     *
     * @param plugins what is installed and on
     * @param store takes new plugins
     * @param jars looks into jars
     * @param settings switches plugins on and off
     * @param apiVersion version of the api this host offers
     */
    public Kernel(Plugins plugins, PluginStore store, JarReader jars, SettingsEditor settings, String apiVersion) {
        this.plugins = plugins;
        this.store = store;
        this.jars = jars;
        this.settings = settings;
        this.apiVersion = apiVersion;
    }

    /**
     * The kind of report a call will give: options of {@code validate} and {@code generate} ask for another than usual.
     *
     * @param invocation the call
     * @param declared the kind its command declares
     * @return the kind
     */
    public static String kindOfReport(Invocation invocation, String declared) {
        if (invocation.command().equals("validate") && invocation.options().flag("recursive")) {
            return "validations";
        }
        if (invocation.command().equals("generate") && invocation.options().flag("list")) {
            return "generators";
        }
        boolean preview =
                invocation.command().equals("generate") && invocation.options().flag("dry-run");
        return preview ? "generation-preview" : declared;
    }

    @Override
    public CommandProvider create(String id) {
        return switch (id) {
            case "validate" -> new ValidateCommand();
            case "diff" -> new DiffCommand();
            case "generate" -> new GenerateCommand();
            case "rules" -> new RulesCommand();
            case "schema" -> new SchemaCommand();
            case "plugin list" -> new PluginListCommand();
            case "plugin doctor" -> new PluginDoctorCommand(plugins, new ExtensionCheck());
            case "plugin install" -> new PluginInstallCommand(plugins, store, jars, apiVersion);
            case "plugin enable" -> new PluginSwitchCommand(plugins, settings, true);
            case "plugin disable" -> new PluginSwitchCommand(plugins, settings, false);
            default ->
                throw new IllegalStateException("kernel.yaml declares \"" + id + "\", which nothing carries out");
        };
    }
}
