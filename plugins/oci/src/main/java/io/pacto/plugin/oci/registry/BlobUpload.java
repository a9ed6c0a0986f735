package io.pacto.plugin.oci.registry;

import io.pacto.api.Http;
import io.pacto.api.NetworkException;
import io.pacto.plugin.oci.artifact.Digest;
import io.pacto.plugin.oci.transport.OrasClient;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Brings one blob to a registry. What is there is not sent again; an upload that broke off is asked how far it came and
 * goes on from there (security.md R-06).
 */
final class BlobUpload {

    private static final int ATTEMPTS = 5;

    private final OrasClient.Requests requests;
    private final URI registry;
    private final byte[] content;
    private final Digest digest;
    private final Failure failure;

    BlobUpload(OrasClient.Requests requests, URI registry, byte[] content, Failure failure) {
        this.requests = requests;
        this.registry = registry;
        this.content = content;
        this.digest = Digest.of(content);
        this.failure = failure;
    }

    void run() {
        Http.Answer there = requests.hasBlob(digest.toString());
        if (there.status() == 200) {
            return;
        }
        if (there.status() != 404) {
            throw failure.of(there);
        }
        URI upload = open();
        long offset = 0;
        for (int attempt = 1; ; attempt++) {
            Outcome outcome = send(upload, offset);
            if (outcome.done()) {
                return;
            }
            if (attempt == ATTEMPTS) {
                throw outcome.failure(failure);
            }
            State state = state(upload);
            upload = state.upload();
            offset = state.offset();
        }
    }

    private URI open() {
        Http.Answer answer = requests.openUpload();
        if (answer.status() != 202) {
            throw failure.of(answer);
        }
        URI upload = location(answer, registry.resolve("/"));
        if (upload == null) {
            throw failure.unreachable("the registry opened an upload without saying where");
        }
        return upload;
    }

    /** How one try ended: well, with an answer, or with none. */
    private record Outcome(
            boolean done,
            Http.@Nullable Answer answer,
            @Nullable NetworkException fault) {

        RuntimeException failure(Failure failure) {
            if (fault != null) {
                return fault;
            }
            return answer == null ? failure.unreachable("no answer") : failure.of(answer);
        }
    }

    private Outcome send(URI upload, long offset) {
        try {
            URI at = upload;
            byte[] rest = content;
            if (offset > 0) {
                rest = new byte[0];
                if (offset < content.length) {
                    byte[] part = Arrays.copyOfRange(content, Math.toIntExact(offset), content.length);
                    Http.Answer answer = requests.continueUpload(upload, part, offset);
                    if (answer.status() != 202) {
                        return judged(answer);
                    }
                    URI moved = location(answer, upload);
                    at = moved == null ? upload : moved;
                }
            }
            return judged(requests.finishUpload(closing(at), rest));
        } catch (NetworkException fault) {
            return new Outcome(false, null, fault);
        }
    }

    private Outcome judged(Http.Answer answer) {
        int status = answer.status();
        boolean again = status == 404 || status == 408 || status == 416 || status == 429 || status >= 500;
        if (status == 201 || status == 204) {
            return new Outcome(true, answer, null);
        }
        if (!again) {
            throw failure.of(answer);
        }
        return new Outcome(false, answer, null);
    }

    /** Where an upload goes on. */
    private record State(URI upload, long offset) {}

    /** Asks how much arrived. The host repeats this request with pauses, which is all the waiting there is. */
    private State state(URI upload) {
        Http.Answer answer = requests.page(upload, 64L * 1024);
        URI moved = location(answer, upload);
        long offset = offset(answer.header("Range").orElse(""));
        if (answer.status() != 204 || moved == null || offset == 0) {
            return new State(open(), 0);
        }
        return new State(moved, offset);
    }

    /** Reads {@code 0-N}. {@code 0-0} is said of one byte and of none, so it counts as none. */
    private long offset(String range) {
        int dash = range.lastIndexOf('-');
        try {
            long last = dash < 0 ? -1 : Long.parseLong(range.substring(dash + 1).strip());
            return last > 0 && last < content.length ? last + 1 : 0;
        } catch (NumberFormatException notOne) {
            return 0;
        }
    }

    /** The address a registry says to go on with: relative, or absolute over https or of the same registry. */
    private @Nullable URI location(Http.Answer answer, URI from) {
        String header = answer.header("Location").orElse("");
        if (header.isEmpty()) {
            return null;
        }
        URI uri;
        try {
            uri = from.resolve(header);
        } catch (IllegalArgumentException notAnAddress) {
            throw failure.unreachable("the address of the upload is not one");
        }
        boolean encrypted = "https".equalsIgnoreCase(uri.getScheme()) && uri.getRawUserInfo() == null;
        if (!Registry.isHere(uri, registry) && !encrypted) {
            throw failure.unreachable("the upload is said to go to " + uri.getHost() + ", unencrypted");
        }
        return uri;
    }

    private URI closing(URI upload) {
        String text = upload.toString();
        int fragment = text.indexOf('#');
        String plain = fragment < 0 ? text : text.substring(0, fragment);
        return URI.create(plain + (plain.indexOf('?') < 0 ? "?" : "&") + "digest=" + digest);
    }
}
