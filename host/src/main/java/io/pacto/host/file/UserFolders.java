package io.pacto.host.file;

import io.pacto.api.Disk;
import java.nio.file.Path;
import java.util.List;

/**
 * The user's own folders, as absolute paths. They need not exist.
 *
 * @param config settings and logins
 * @param cache what can be had again
 * @param data installed plugins
 * @param home where the others are, usually
 */
public record UserFolders(Path config, Path cache, Path data, Path home) {

    Path of(Disk.Folder folder) {
        return switch (folder) {
            case CONFIG -> config;
            case CACHE -> cache;
            case DATA -> data;
            case HOME -> home;
        };
    }

    /** Returns those that are Pacto's alone; what else lies in a home is none of our business. */
    List<Path> ours() {
        return List.of(config, cache, data);
    }
}
