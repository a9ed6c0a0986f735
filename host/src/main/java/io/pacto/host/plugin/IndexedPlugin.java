package io.pacto.host.plugin;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A plugin as the index knows it.
 *
 * @param descriptor what it says about itself
 * @param origin how it got here
 * @param jar its jar; empty for the host's own contributions and for class folders
 * @param size size of the jar in bytes when it was indexed
 * @param modified time of the jar in milliseconds when it was indexed
 * @param sha256 digest of the jar in hex when it was indexed
 * @param rides whether its classes need nothing but the JDK and the api, so that the application class path serves them
 */
public record IndexedPlugin(
        Descriptor descriptor,
        Origin origin,
        Optional<Path> jar,
        long size,
        long modified,
        String sha256,
        boolean rides) {

    /** How a plugin got here. */
    public enum Origin {
        /** The host's own commands. */
        BUILT_IN("built-in"),
        /** Came with the distribution. */
        BUNDLED("bundled"),
        /** Installed by the user. */
        INSTALLED("installed"),
        /** Named by its author for this call. */
        PLUGIN_PATH("plugin-path");

        private final String word;

        Origin(String word) {
            this.word = word;
        }

        /** Returns the word shown to people. */
        public String word() {
            return word;
        }
    }

    /** Returns the same plugin behind a loader of its own. */
    IndexedPlugin apart() {
        return new IndexedPlugin(descriptor, origin, jar, size, modified, sha256, false);
    }

    /** Returns the plugin's id. */
    public String id() {
        return descriptor.id();
    }

    /** Returns id and version, as people write them. */
    public String label() {
        return descriptor.label();
    }
}
