package io.pacto.plugin.oci.transport;

import io.pacto.api.Http;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import land.oras.ContainerRef;
import land.oras.auth.AuthProvider;
import land.oras.auth.HttpClient;
import land.oras.auth.NoAuthProvider;
import land.oras.auth.Scopes;
import land.oras.exception.OrasException;

/**
 * The requests of the distribution protocol, made by oras-java with {@link GuardedClient} in place of its own client.
 *
 * <p>oras holds its client in a private field and offers no way to give it another, so the field is written by
 * reflection, here and nowhere else; a test fails when a new version renames it. Which of oras's classes are not used, and
 * why, is told in ADR 0007. Safe for use by several threads.
 */
public final class OrasClient {

    static final String FIELD = "client";

    private static final Duration USUAL = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final long SHORT_ANSWER = 64L * 1024;

    /** What a HEAD tells is the length of something that is not sent. */
    private static final long ANY_LENGTH = Long.MAX_VALUE;

    private static final String OCTETS = "application/octet-stream";

    private final GuardedClient guard = new GuardedClient();
    private final HttpClient oras;
    private final AuthProvider nobody = new NoAuthProvider();

    /** A client that sends nothing by itself. */
    public OrasClient() {
        this.oras = HttpClient.Builder.builder().build();
        try {
            Field field = HttpClient.class.getDeclaredField(FIELD);
            field.setAccessible(true);
            field.set(oras, guard);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("oras-java keeps its client elsewhere now", changed);
        }
    }

    /**
     * A repository to send requests about.
     *
     * @param base scheme and authority of the registry
     * @param path the repository
     * @param wire sends them
     * @return its requests
     */
    public Requests repository(URI base, String path, Wire wire) {
        // The registry of the reference is a placeholder: addresses are built with the real one.
        return new Requests(
                base, ContainerRef.parse("registry.invalid/" + path).forRegistry(base.getRawAuthority()), wire);
    }

    /** Requests about one repository. */
    public final class Requests {

        private final URI base;
        private final ContainerRef name;
        private final Wire wire;

        Requests(URI base, ContainerRef name, Wire wire) {
            this.base = base;
            this.name = name;
            this.wire = wire;
        }

        /**
         * Asks for a manifest.
         *
         * @param reference a tag or digest
         * @param accept media types
         * @param limit most bytes to accept
         * @return the answer
         */
        public Http.Answer manifest(String reference, String accept, long limit) {
            URI uri = address(named(reference).getManifestsPath());
            return through(
                    new Outgoing(wire, limit, USUAL, true),
                    () -> oras.download(uri, Map.of("Accept", accept), Scopes.of(name), nobody));
        }

        /**
         * Asks whether there is a manifest.
         *
         * @param reference a tag or digest
         * @param accept media types
         * @return the answer
         */
        public Http.Answer hasManifest(String reference, String accept) {
            URI uri = address(named(reference).getManifestsPath());
            return through(
                    new Outgoing(wire, ANY_LENGTH, USUAL, true),
                    () -> oras.head(uri, Map.of("Accept", accept), Scopes.of(name), nobody));
        }

        /**
         * Sends a manifest; sending it twice does no harm.
         *
         * @param tag the tag it gets
         * @param content its bytes
         * @param type its media type
         * @return the answer
         */
        public Http.Answer putManifest(String tag, byte[] content, String type) {
            URI uri = address(named(tag).getManifestsPath());
            return through(
                    new Outgoing(wire, SHORT_ANSWER, USUAL, true),
                    () -> oras.put(uri, content, Map.of("Content-Type", type), Scopes.of(name), nobody));
        }

        /**
         * Asks for a blob.
         *
         * @param digest its digest
         * @param limit most bytes to accept
         * @return the answer
         */
        public Http.Answer blob(String digest, long limit) {
            URI uri = address(name.withDigest(digest).getBlobsPath(null));
            return through(
                    new Outgoing(wire, limit, LONG, true),
                    () -> oras.download(uri, Map.of("Accept", OCTETS), Scopes.of(name), nobody));
        }

        /**
         * Asks whether there is a blob.
         *
         * @param digest its digest
         * @return the answer
         */
        public Http.Answer hasBlob(String digest) {
            URI uri = address(name.withDigest(digest).getBlobsPath(null));
            return through(
                    new Outgoing(wire, ANY_LENGTH, USUAL, true),
                    () -> oras.head(uri, Map.of(), Scopes.of(name), nobody));
        }

        /** Opens an upload. One that is opened twice is one too many, which registries clear away. */
        public Http.Answer openUpload() {
            String plain = name.getManifestsPath();
            String path = plain.substring(0, plain.lastIndexOf("/manifests/")) + "/blobs/uploads/";
            return through(
                    new Outgoing(wire, SHORT_ANSWER, USUAL, true),
                    () -> oras.post(address(path), new byte[0], Map.of(), Scopes.of(name), nobody));
        }

        /**
         * Sends a blob, or closes an upload that is complete.
         *
         * @param upload the address of the upload, digest included
         * @param content what is left to send
         * @return the answer
         */
        public Http.Answer finishUpload(URI upload, byte[] content) {
            return through(
                    new Outgoing(wire, SHORT_ANSWER, LONG, false),
                    () -> oras.put(upload, content, Map.of("Content-Type", OCTETS), Scopes.of(name), nobody));
        }

        /**
         * Sends part of a blob.
         *
         * @param upload the address of the upload
         * @param content the part
         * @param offset where it starts in the blob
         * @return the answer
         */
        public Http.Answer continueUpload(URI upload, byte[] content, long offset) {
            String range = offset + "-" + (offset + content.length - 1);
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("Content-Type", OCTETS);
            headers.put("Content-Range", range);
            return through(
                    new Outgoing(wire, SHORT_ANSWER, LONG, false),
                    () -> oras.patch(upload, content, headers, Scopes.of(name), nobody));
        }

        /**
         * Asks for a page that another answer named: of tags, or the state of an upload.
         *
         * @param page the address
         * @param limit most bytes to accept
         * @return the answer
         */
        public Http.Answer page(URI page, long limit) {
            return through(
                    new Outgoing(wire, limit, USUAL, true),
                    () -> oras.get(page, Map.of("Accept", "application/json"), Scopes.of(name), nobody));
        }

        /**
         * The first page of tags.
         *
         * @param count how many to ask for
         * @return its address
         */
        public URI tags(int count) {
            return address(name.getTagsPath(null, count, null));
        }

        private ContainerRef named(String reference) {
            return reference.indexOf(':') < 0 ? name.withTag(reference) : name.withDigest(reference);
        }

        private URI address(String authorityAndPath) {
            return URI.create(base.getScheme() + "://" + authorityAndPath);
        }
    }

    private Http.Answer through(Outgoing outgoing, Runnable call) {
        try {
            guard.during(outgoing, call);
        } catch (OrasException failure) {
            if (!(failure.getCause() instanceof GuardedClient.Held) && !(failure.getCause() instanceof IOException)) {
                throw failure.getCause() instanceof RuntimeException ours ? ours : failure;
            }
        }
        Http.Answer answer = outgoing.answer();
        if (answer == null) {
            throw new IllegalStateException("oras-java sent no request");
        }
        return answer;
    }
}
