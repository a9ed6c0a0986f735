package io.pacto.host.plugin.load;

import io.pacto.host.plugin.BadPlugin;
import io.pacto.host.plugin.IndexedPlugin;
import io.pacto.host.plugin.JarReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The look at a jar before its first class is loaded: is it the one that was indexed, and could nobody else have put it
 * there (security.md S-064)? Only the jars about to be loaded are looked at.
 */
final class JarGuard {

    /** The jar, its version, its id, the store, and the data folder that holds the store's index. */
    private static final int LEVELS = 5;

    private JarGuard() {}

    /** By size and time; a difference is settled by digest. */
    static void check(IndexedPlugin plugin, Path jar) {
        try {
            BasicFileAttributes now = Files.readAttributes(jar, BasicFileAttributes.class);
            boolean same = now.size() == plugin.size() && now.lastModifiedTime().toMillis() == plugin.modified();
            if (!same && !JarReader.digest(jar).equals(plugin.sha256())) {
                throw new BadPlugin(
                        "the jar of plugin " + plugin.label() + " is not the one that was installed: " + jar,
                        "install it again: pacto plugin install FILE");
            }
            if (plugin.origin() == IndexedPlugin.Origin.INSTALLED) {
                checkPermissions(plugin, jar);
            }
        } catch (IOException e) {
            throw new BadPlugin(
                    "the jar of plugin " + plugin.label() + " cannot be read: " + jar,
                    "install it again: pacto plugin install FILE");
        }
    }

    private static void checkPermissions(IndexedPlugin plugin, Path jar) throws IOException {
        if (!jar.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Path path = jar;
        for (int level = 0; level < LEVELS && path != null; level++) {
            PosixFileAttributes attributes = Files.readAttributes(path, PosixFileAttributes.class);
            Set<PosixFilePermission> modes = attributes.permissions();
            if (modes.contains(PosixFilePermission.GROUP_WRITE) || modes.contains(PosixFilePermission.OTHERS_WRITE)) {
                throw new BadPlugin(
                        "plugin " + plugin.label() + " is not loaded: others may write to " + path + " ("
                                + PosixFilePermissions.toString(modes) + ")",
                        "see who did, then: chmod go-w " + path);
            }
            String owner = attributes.owner().getName();
            String user = System.getProperty("user.name", "?");
            // In a container a user may have no name at all; the modes above say enough then.
            if (!owner.equals(user) && !owner.equals("root") && !user.equals("?")) {
                throw new BadPlugin(
                        "plugin " + plugin.label() + " is not loaded: " + path + " belongs to " + owner,
                        "install it yourself: pacto plugin install FILE");
            }
            path = path.getParent();
        }
    }
}
