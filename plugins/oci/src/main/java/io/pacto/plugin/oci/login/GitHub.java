package io.pacto.plugin.oci.login;

import io.pacto.api.Context;
import io.pacto.api.Disk;
import io.pacto.api.PactoException;
import io.pacto.api.Processes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The login of GitHub's command line, for GitHub's registries only. Silent when there is none (oci.md §8). */
final class GitHub {

    private static final Duration TIME = Duration.ofSeconds(10);
    private static final long OUTPUT = 64L * 1024;

    private GitHub() {}

    static Optional<Credential> credential(String host, Context context) {
        if (!host.equals("ghcr.io") && !host.equals("docker.pkg.github.com")) {
            return Optional.empty();
        }
        Optional<Path> program = context.processes().find("gh");
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Processes.Command command = new Processes.Command(
                program.get(),
                List.of("auth", "token"),
                context.disk().folder(Disk.Folder.HOME),
                Map.of(),
                new byte[0],
                TIME,
                OUTPUT);
        try {
            Processes.Finished finished = context.processes().run(command);
            String token = new String(finished.out(), StandardCharsets.UTF_8).strip();
            return finished.succeeded() && !token.isEmpty()
                    ? Optional.of(new Credential.Password("x-access-token", token))
                    : Optional.empty();
        } catch (PactoException notStarted) {
            context.debug("gh auth token could not be asked");
            return Optional.empty();
        }
    }
}
