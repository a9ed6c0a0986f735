package io.pacto.api;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Sends requests over HTTP, the one way out to a network.
 *
 * <p>Guarded: {@code https} everywhere and plain {@code http} only where the run allows it ({@link Network#plainHttp});
 * connect, first byte, idle and total time are limited; the answer's headers and body are limited in bytes; redirects are
 * followed for GET and HEAD only, at most five, never to a weaker scheme, never from a public host to a private address,
 * and without {@code Authorization}, {@code Cookie} and {@code Proxy-Authorization} when the origin changes. Requests
 * that may be repeated (see {@link Request#repeatable}) are sent up to five times for 408, 429, 500, 502, 503, 504 and
 * for faults of the connection, {@code Retry-After} honoured up to 60 seconds; a body that was cut is continued with
 * {@code Range} when the server offers it. Credentials are the caller's business.
 *
 * @since 1.0
 */
@Stable
public interface Http {

    /**
     * Sends a request and reads the whole answer.
     *
     * @param request the request
     * @return the answer, whatever its status; the body of one that is no success is cut at 64 KiB
     * @throws NetworkException when there is no answer, or it broke a limit; or when a request that may be repeated was
     *     answered with one of the statuses above to the last attempt, or with a longer {@code Retry-After}
     */
    Answer send(Request request);

    /**
     * A request.
     *
     * @param method such as {@code GET}, upper case
     * @param uri absolute, {@code http} or {@code https}, without user information
     * @param headers one value each; names are compared without case
     * @param body the content; empty for none
     * @param limit the most bytes of the answer's body to accept
     * @param time the longest the whole request may take, repetitions not counted
     * @param repeatable whether sending it twice does no harm
     */
    @SuppressWarnings("ArrayRecordComponent") // a body is sent, never compared
    record Request(
            String method,
            URI uri,
            Map<String, String> headers,
            byte[] body,
            long limit,
            Duration time,
            boolean repeatable) {

        private static final Duration USUAL = Duration.ofSeconds(60);

        /** Copies the headers in order. */
        public Request {
            headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        }

        /**
         * A request without a body that may be repeated and takes a minute at most.
         *
         * @param method such as {@code GET}
         * @param uri the address
         * @param limit the most bytes of the answer's body to accept
         * @return the request
         */
        public static Request of(String method, URI uri, long limit) {
            boolean harmless = method.equals("GET") || method.equals("HEAD");
            return new Request(method, uri, Map.of(), new byte[0], limit, USUAL, harmless);
        }

        /**
         * The same request with one header more.
         *
         * @param name the header's name
         * @param value its value
         * @return the request
         */
        public Request header(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Request(method, uri, more, body, limit, time, repeatable);
        }

        /**
         * The same request with a body.
         *
         * @param content the content; not copied
         * @param type its media type
         * @return the request
         */
        public Request body(byte[] content, String type) {
            Request typed = header("Content-Type", type);
            return new Request(method, uri, typed.headers, content, limit, time, repeatable);
        }

        /**
         * The same request with another time limit.
         *
         * @param longest the longest the whole request may take
         * @return the request
         */
        public Request within(Duration longest) {
            return new Request(method, uri, headers, body, limit, longest, repeatable);
        }

        /**
         * The same request, said to be harmless when it is sent twice, or not.
         *
         * @param harmless whether it may be repeated
         * @return the request
         */
        public Request repeatable(boolean harmless) {
            return new Request(method, uri, headers, body, limit, time, harmless);
        }
    }

    /**
     * An answer.
     *
     * @param status the status code
     * @param uri where it came from, after redirects
     * @param headers the first value of each header, names in lower case
     * @param body the whole body
     */
    @SuppressWarnings("ArrayRecordComponent") // a body is read, never compared
    record Answer(int status, URI uri, Map<String, String> headers, byte[] body) {

        /**
         * A header's first value.
         *
         * @param name its name in any case
         * @return the value; empty when the header is absent
         */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }
    }
}
