package io.pacto.plugin.oci;

import io.pacto.api.Http;
import io.pacto.plugin.oci.artifact.Digest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A registry within this process: no socket, every request kept. Rules laid over it answer before it does, so that a
 * test can make it lie, stumble or demand a login.
 */
final class FakeRegistry implements Http {

    static final String HOST = "registry.example";

    private record Rule(Predicate<Request> when, Function<Request, Answer> then, int[] left) {}

    final Map<String, byte[]> manifests = new TreeMap<>();
    final Map<String, String> types = new TreeMap<>();
    final Map<String, byte[]> blobs = new TreeMap<>();
    final List<Request> requests = new ArrayList<>();
    private final Map<String, byte[]> uploads = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    /** Answers matching requests in place of the registry, for ever. */
    FakeRegistry when(Predicate<Request> when, Function<Request, Answer> then) {
        return times(Integer.MAX_VALUE, when, then);
    }

    /** Answers the next matching requests. */
    FakeRegistry times(int count, Predicate<Request> when, Function<Request, Answer> then) {
        rules.add(new Rule(when, then, new int[] {count}));
        return this;
    }

    static Predicate<Request> path(String method, String part) {
        return request ->
                request.method().equals(method) && request.uri().getPath().contains(part);
    }

    static Answer answer(int status, String body, String... headers) {
        return answer(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Answer answer(int status, byte[] body, String... headers) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i].toLowerCase(java.util.Locale.ROOT), headers[i + 1]);
        }
        return new Answer(status, URI.create("https://" + HOST + "/"), all, body);
    }

    /** The requests as {@code GET /v2/…}, without the one that says hello. */
    List<String> log() {
        List<String> lines = new ArrayList<>();
        for (Request request : requests) {
            String line = request.method() + " " + request.uri().getPath();
            if (!line.equals("GET /v2/")) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Publishes a bundle of one file under a tag; returns the digest of its manifest. */
    Digest publish(String repository, String tag, String contract) {
        byte[] layer = Tars.gzip(Tars.tar(Map.of("pacto.yaml", contract)));
        byte[] config = "{}".getBytes(StandardCharsets.UTF_8);
        blobs.put(Digest.of(layer).toString(), layer);
        blobs.put(Digest.of(config).toString(), config);
        String manifest = "{\"schemaVersion\":2,\"mediaType\":\"" + ForeignLayout.MANIFEST + "\",\"config\":"
                + descriptor("application/vnd.oci.empty.v1+json", config) + ",\"layers\":["
                + descriptor(ForeignLayout.LAYER, layer) + "]}";
        return manifest(repository, tag, ForeignLayout.MANIFEST, manifest);
    }

    Digest manifest(String repository, String tag, String type, String text) {
        byte[] manifest = text.getBytes(StandardCharsets.UTF_8);
        Digest digest = Digest.of(manifest);
        for (String reference : List.of(tag, digest.toString())) {
            manifests.put(repository + ":" + reference, manifest);
            types.put(repository + ":" + reference, type);
        }
        return digest;
    }

    static String descriptor(String type, byte[] content) {
        return "{\"mediaType\":\"" + type + "\",\"digest\":\"" + Digest.of(content) + "\",\"size\":" + content.length
                + "}";
    }

    static String contract(String name, String version) {
        return "pactoVersion: \"1.0\"\nservice: {name: " + name + ", version: " + version + "}\n";
    }

    @Override
    public Answer send(Request request) {
        requests.add(request);
        for (Rule rule : rules) {
            if (rule.left[0] > 0 && rule.when.test(request)) {
                rule.left[0]--;
                return rule.then.apply(request);
            }
        }
        return serve(request);
    }

    Answer serve(Request request) {
        String path = request.uri().getPath();
        if (path.equals("/v2/")) {
            return answer(200, "{}");
        }
        String rest = path.substring("/v2/".length());
        int manifest = rest.indexOf("/manifests/");
        int upload = rest.indexOf("/blobs/uploads/");
        int blob = rest.indexOf("/blobs/");
        if (manifest > 0) {
            return manifest(request, rest.substring(0, manifest), rest.substring(manifest + "/manifests/".length()));
        }
        if (upload > 0) {
            return upload(request, path);
        }
        if (blob > 0) {
            byte[] content = blobs.get(rest.substring(blob + "/blobs/".length()));
            return content == null ? missing() : answer(200, request.method().equals("HEAD") ? new byte[0] : content);
        }
        return rest.endsWith("/tags/list") ? tags(rest.substring(0, rest.indexOf("/tags/"))) : missing();
    }

    private static Answer missing() {
        return answer(404, "{\"errors\":[{\"code\":\"NAME_UNKNOWN\"}]}");
    }

    private Answer manifest(Request request, String repository, String reference) {
        String key = repository + ":" + reference;
        if (request.method().equals("PUT")) {
            String text = new String(request.body(), StandardCharsets.UTF_8);
            Digest digest = manifest(repository, reference, request.headers().get("Content-Type"), text);
            return answer(201, "", "Docker-Content-Digest", digest.toString());
        }
        byte[] content = manifests.get(key);
        if (content == null) {
            return missing();
        }
        byte[] body = request.method().equals("HEAD") ? new byte[0] : content;
        return answer(
                200,
                body,
                "Content-Type",
                types.get(key),
                "Docker-Content-Digest",
                Digest.of(content).toString());
    }

    private Answer upload(Request request, String path) {
        switch (request.method()) {
            case "POST" -> {
                String id = path + "u" + uploads.size();
                uploads.put(id, new byte[0]);
                return answer(202, "", "Location", id + "?state=a");
            }
            case "GET" -> {
                byte[] had = uploads.get(path);
                return had == null
                        ? missing()
                        : answer(204, "", "Location", path + "?state=b", "Range", "0-" + Math.max(0, had.length - 1));
            }
            default -> {
                byte[] had = uploads.get(path);
                if (had == null) {
                    return missing();
                }
                byte[] all = joined(had, request.body());
                uploads.put(path, all);
                if (request.method().equals("PATCH")) {
                    return answer(202, "", "Location", path + "?state=c");
                }
                String digest = request.uri().getQuery().replaceAll(".*digest=", "");
                if (!Digest.of(all).toString().equals(digest)) {
                    return answer(400, "{\"errors\":[{\"code\":\"DIGEST_INVALID\"}]}");
                }
                blobs.put(digest, all);
                return answer(201, "");
            }
        }
    }

    /** Keeps the beginning of what is uploaded, as a registry does whose client is cut off. */
    void keepPartOf(Request request, int count) {
        byte[] part = java.util.Arrays.copyOf(request.body(), count);
        uploads.merge(request.uri().getPath(), part, FakeRegistry::joined);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private Answer tags(String repository) {
        List<String> names = new ArrayList<>();
        for (String key : manifests.keySet()) {
            if (key.startsWith(repository + ":") && !key.contains("sha256:")) {
                names.add("\"" + key.substring(repository.length() + 1) + "\"");
            }
        }
        return names.isEmpty() ? missing() : answer(200, "{\"name\":\"x\",\"tags\":[" + String.join(",", names) + "]}");
    }
}
