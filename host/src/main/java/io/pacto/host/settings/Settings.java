package io.pacto.host.settings;

import io.pacto.host.plugin.PluginChoice;
import io.pacto.host.rating.Ratings;
import java.nio.file.Path;
import java.util.List;

/**
 * Settings in force, in the order flag, environment, project, user, default.
 *
 * @param outputFormat format of reports
 * @param verbose whether debug lines are shown
 * @param noCache whether the disk cache is left alone
 * @param offline whether nothing is requested
 * @param plainHttp whether the registries named may be asked without TLS; the command line alone says so
 * @param plugins which plugins are on
 * @param pluginPath folders of unpublished plugin jars
 * @param pluginSeconds seconds one call of a plugin may take
 * @param ratings what the project says about rules
 * @param notes remarks about the settings files
 */
public record Settings(
        String outputFormat,
        boolean verbose,
        boolean noCache,
        boolean offline,
        boolean plainHttp,
        PluginChoice plugins,
        List<Path> pluginPath,
        int pluginSeconds,
        Ratings ratings,
        List<String> notes) {

    /** Copies the lists. */
    public Settings {
        pluginPath = List.copyOf(pluginPath);
        notes = List.copyOf(notes);
    }
}
