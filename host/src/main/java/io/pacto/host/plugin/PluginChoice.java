package io.pacto.host.plugin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which plugins are switched on or off, and by what. A plugin nothing is said about is on.
 *
 * @param disabled plugins that are off, with the file and line or flag that did it
 * @param required plugins a project cannot do without: id to requirement
 * @param safeMode whether only what came with Pacto is used
 */
public record PluginChoice(Map<String, String> disabled, Map<String, Requirement> required, boolean safeMode) {

    /** Copies the maps in order. */
    public PluginChoice {
        disabled = new LinkedHashMap<>(disabled);
        required = new LinkedHashMap<>(required);
    }

    /**
     * What a project asks of a plugin.
     *
     * @param range the version range
     * @param where file and line that ask
     */
    public record Requirement(String range, String where) {}

    /** Returns why a plugin is off, or null when it is on. The host's own commands cannot be switched off. */
    @Nullable
    String reasonOff(IndexedPlugin plugin) {
        if (plugin.origin() == IndexedPlugin.Origin.BUILT_IN) {
            return null;
        }
        if (safeMode
                && (plugin.origin() == IndexedPlugin.Origin.INSTALLED
                        || plugin.origin() == IndexedPlugin.Origin.PLUGIN_PATH)) {
            return "--safe-mode";
        }
        return disabled.get(plugin.id());
    }
}
