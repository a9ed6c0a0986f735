package io.pacto.plugin.oci.login;

import io.pacto.api.Context;
import io.pacto.api.Disk;
import io.pacto.api.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Docker's {@code config.json} and Podman's {@code auth.json}: {@code credHelpers}, {@code credsStore}, {@code auths}. */
final class DockerFile {

    private static final String DOCKER_HUB = "https://index.docker.io/v1/";

    private final Path file;
    private final Context context;

    DockerFile(Path file, Context context) {
        this.file = file;
        this.context = context;
    }

    Optional<Credential> credential(String host) {
        if (context.disk().kind(file) == Disk.Kind.NOTHING) {
            return Optional.empty();
        }
        Node document = AuthDocument.read(file, context);
        String key = isHub(host) ? DOCKER_HUB : host;
        Node helpers = document.get("credHelpers");
        String helper = helpers == null ? null : helpers.text(key);
        if (helper == null) {
            helper = document.text("credsStore");
        }
        if (helper != null && !helper.isEmpty()) {
            Optional<Credential> found = new Helper(helper, file, context).credential(key);
            if (found.isPresent()) {
                return found;
            }
        }
        return inline(document, key);
    }

    private static boolean isHub(String host) {
        return host.equals("docker.io") || host.equals("index.docker.io") || host.equals("registry-1.docker.io");
    }

    private Optional<Credential> inline(Node document, String key) {
        Node auths = document.get("auths");
        if (auths == null) {
            return Optional.empty();
        }
        for (String spelling : List.of(key, "https://" + key, "https://" + key + "/v1/", "https://" + key + "/v2/")) {
            Node entry = auths.get(spelling);
            @Nullable Credential found = entry == null ? null : AuthDocument.credential(entry, file, context);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
