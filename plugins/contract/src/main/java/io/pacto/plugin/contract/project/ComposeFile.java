package io.pacto.plugin.contract.project;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import java.util.List;

/** Services a developer starts beside the project. Their contracts are unknown, so they are named and no more. */
final class ComposeFile implements ProjectReader {

    private static final List<String> KNOWN = List.of(
            "postgres",
            "postgresql",
            "mysql",
            "mariadb",
            "mongo",
            "mongodb",
            "redis",
            "valkey",
            "memcached",
            "kafka",
            "cp-kafka",
            "redpanda",
            "rabbitmq",
            "nats",
            "elasticsearch",
            "opensearch",
            "minio",
            "keycloak",
            "vault",
            "localstack");

    @Override
    public boolean knows(ProjectFile file) {
        String name = file.name();
        return file.endsWith(".yaml", ".yml") && (name.startsWith("docker-compose") || name.startsWith("compose."));
    }

    @Override
    public void read(ProjectFile file, Draft draft) {
        Node services = file.tree().get("services");
        if (!(services instanceof Mapping map)) {
            return;
        }
        for (Entry service : map.entries()) {
            String image = service.value().text("image");
            if (image != null && KNOWN.contains(program(image))) {
                draft.need(new Proposal(
                        service.name(),
                        "needs " + program(image) + " (image " + image + ")",
                        Origin.of(file, service.key())));
            }
        }
    }

    private static String program(String image) {
        String last = image.substring(image.lastIndexOf('/') + 1);
        int end = last.length();
        for (char c : new char[] {':', '@'}) {
            int at = last.indexOf(c);
            end = at < 0 ? end : Math.min(end, at);
        }
        return last.substring(0, end);
    }
}
