package io.pacto.plugin.oci.login;

import io.pacto.api.Context;
import io.pacto.api.Disk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where credentials of a registry may lie, in order; the first that has some wins (oci.md §8). */
final class Credentials {

    private Credentials() {}

    static Optional<Credential> find(String host, Context context) {
        Optional<Credential> given = Environment.credential(host, context);
        if (given.isPresent()) {
            return given;
        }
        Optional<Credential> stored = LoginFile.of(context).credential(host);
        if (stored.isPresent()) {
            return stored;
        }
        Optional<Credential> hub = GitHub.credential(host, context);
        if (hub.isPresent()) {
            return hub;
        }
        for (Path file : dockerFiles(context)) {
            Optional<Credential> found = new DockerFile(file, context).credential(host);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<Path> dockerFiles(Context context) {
        List<Path> files = new ArrayList<>();
        Disk disk = context.disk();
        Optional<String> docker = context.variable("DOCKER_CONFIG");
        Path home = disk.folder(Disk.Folder.HOME);
        files.add((docker.isPresent() ? disk.resolve(docker.get()) : home.resolve(".docker")).resolve("config.json"));
        context.variable("REGISTRY_AUTH_FILE").ifPresent(named -> files.add(disk.resolve(named)));
        context.variable("XDG_RUNTIME_DIR")
                .ifPresent(folder -> files.add(disk.resolve(folder).resolve("containers/auth.json")));
        Optional<String> config = context.variable("XDG_CONFIG_HOME");
        files.add((config.isPresent() ? disk.resolve(config.get()) : home.resolve(".config"))
                .resolve("containers/auth.json"));
        return files;
    }
}
