package io.pacto.host.network;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An answer while it arrives. Filled by the client's thread, read by the caller's. */
final class Received {

    private final URI uri;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status;
    private Map<String, String> headers = Map.of();

    Received(URI uri) {
        this.uri = uri;
    }

    synchronized void start(int code, HttpHeaders fields) {
        status = code;
        Map<String, String> firsts = new TreeMap<>();
        for (Map.Entry<String, List<String>> field : fields.map().entrySet()) {
            firsts.putIfAbsent(
                    field.getKey().toLowerCase(Locale.ROOT), field.getValue().get(0));
        }
        headers = firsts;
    }

    synchronized void add(byte[] bytes) {
        body.write(bytes, 0, bytes.length);
    }

    /** Presents an answer that was put together from parts as what the caller asked for. */
    synchronized void complete() {
        status = 200;
        headers = new TreeMap<>(headers);
        headers.remove("content-range");
        headers.put("content-length", Integer.toString(body.size()));
    }

    URI uri() {
        return uri;
    }

    synchronized int status() {
        return status;
    }

    synchronized Map<String, String> headers() {
        return headers;
    }

    synchronized Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    synchronized long length() {
        return body.size();
    }

    synchronized byte[] body() {
        return body.toByteArray();
    }
}
