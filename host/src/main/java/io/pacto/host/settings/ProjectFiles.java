package io.pacto.host.settings;

import java.nio.file.Path;

/**
 * The files in which a project says how it is judged.
 *
 * @param config its settings
 * @param waivers its waivers
 */
record ProjectFiles(FoundFile config, FoundFile waivers) {

    static final String WAIVERS = "waivers.yaml";
    static final ProjectFiles NONE = new ProjectFiles(FoundFile.NOTHING, FoundFile.NOTHING);

    /** The settings file of this path and the waivers beside it. */
    static ProjectFiles at(Path config) {
        return new ProjectFiles(FoundFile.at(config), FoundFile.at(config.resolveSibling(WAIVERS)));
    }
}
