package io.pacto.plugin.contract.project;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** OpenAPI and AsyncAPI documents, found by what they say and not by their names. */
final class ApiDocument implements ProjectReader {

    private static final Pattern LOOKS_LIKE_ONE =
            Pattern.compile("(?m)^(openapi|swagger|asyncapi)\\s*:|\"(openapi|swagger|asyncapi)\"\\s*:");
    private static final List<String> HEALTH =
            List.of("/health", "/healthz", "/actuator/health", "/livez", "/health/live");

    @Override
    public boolean knows(ProjectFile file) {
        return file.endsWith(".yaml", ".yml", ".json") && !file.name().equals("package-lock.json");
    }

    @Override
    public void read(ProjectFile file, Draft draft) {
        byte[] content = file.bytes();
        if (!LOOKS_LIKE_ONE.matcher(new String(content, StandardCharsets.UTF_8)).find()) {
            return;
        }
        Node tree = file.tree(content);
        for (String key : List.of("openapi", "swagger")) {
            if (tree.get(key) instanceof Scalar version) {
                http(file, content, tree, key + " " + version.text(), draft);
                return;
            }
        }
        if (tree.get("asyncapi") instanceof Scalar version) {
            draft.api(
                    new Draft.Api(Draft.Kind.EVENT, file, content, Origin.of(file, version), null),
                    "event interface (asyncapi " + version.text() + ")");
            foreign(file, tree, draft);
        }
    }

    private static void http(ProjectFile file, byte[] content, Node tree, String what, Draft draft) {
        Origin origin = file.line(0);
        draft.api(
                new Draft.Api(Draft.Kind.HTTP, file, content, origin, server(file, tree)),
                "http interface (" + what + ")");
        foreign(file, tree, draft);
        for (String path : HEALTH) {
            Node item = tree.get("paths") instanceof Mapping paths ? paths.get(path) : null;
            if (item != null && item.get("get") != null) {
                draft.propose(Draft.Slot.HEALTH, new Proposal(path, "health at " + path, Origin.of(file, item)));
                return;
            }
        }
    }

    private static @Nullable Proposal server(ProjectFile file, Node tree) {
        for (Node server : tree.list("servers")) {
            String url = server.text("url");
            try {
                int port = url == null ? -1 : new URI(url).getPort();
                if (port > 0 && port <= 65_535) {
                    String text = Integer.toString(port);
                    return new Proposal(text, "port " + text + " (servers)", Origin.of(file, server));
                }
            } catch (URISyntaxException template) {
                // A URL with variables names no port for certain.
            }
        }
        return null;
    }

    /** One document goes into the bundle; what it refers to does not. */
    private static void foreign(ProjectFile file, Node tree, Draft draft) {
        String other = foreign(tree);
        if (other != null) {
            draft.note(file.line(0) + " refers to " + Origin.clean(other)
                    + ", which is not copied: bundle the document into one file");
        }
    }

    private static @Nullable String foreign(Node node) {
        if (node instanceof Sequence list) {
            for (Node item : list.items()) {
                String found = foreign(item);
                if (found != null) {
                    return found;
                }
            }
        } else if (node instanceof Mapping map) {
            String ref = map.text("$ref");
            if (ref != null && !ref.startsWith("#") && !ref.contains("://")) {
                return ref;
            }
            for (var entry : map.entries()) {
                String found = foreign(entry.value());
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
