package io.pacto.host.settings;

import java.util.List;
import java.util.Optional;

/**
 * What the command line says for every command.
 *
 * @param config settings file in place of the user's
 * @param configFrom a file, folder or Git revision that holds the project's settings in place of the working tree
 * @param outputFormat format of reports
 * @param noCache whether the disk cache is left alone
 * @param offline whether nothing is requested
 * @param plainHttp whether the registries named may be asked without TLS
 * @param verbose whether debug lines are shown
 * @param safeMode whether only what came with Pacto is used
 * @param without plugins switched off
 * @param pluginPath folders of unpublished plugin jars
 * @param pluginTimeout seconds one call of a plugin may take
 */
public record Flags(
        Optional<String> config,
        Optional<String> configFrom,
        Optional<String> outputFormat,
        boolean noCache,
        boolean offline,
        boolean plainHttp,
        boolean verbose,
        boolean safeMode,
        List<String> without,
        List<String> pluginPath,
        Optional<String> pluginTimeout) {

    /** No flag at all. */
    public static final Flags NONE = new Flags(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            false,
            false,
            false,
            List.of(),
            List.of(),
            Optional.empty());

    /** Copies the lists. */
    public Flags {
        without = List.copyOf(without);
        pluginPath = List.copyOf(pluginPath);
    }
}
