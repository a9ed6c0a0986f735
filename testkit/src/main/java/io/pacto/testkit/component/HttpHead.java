package io.pacto.testkit.component;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The head of a request, and how its body is read. */
record HttpHead(String method, String target, List<String> headers) {

    /** Returns the head; null when the connection ended before there was one. */
    static @Nullable HttpHead read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        int blank = first.indexOf(' ');
        int end = first.lastIndexOf(' ');
        if (blank < 0 || end <= blank) {
            throw new IOException("no request of HTTP");
        }
        List<String> headers = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            headers.add(line);
        }
        return new HttpHead(first.substring(0, blank), first.substring(blank + 1, end), headers);
    }

    static String header(List<String> headers, String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        for (String header : headers) {
            if (header.toLowerCase(Locale.ROOT).startsWith(start)) {
                return header.substring(start.length()).trim();
            }
        }
        return "";
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    byte[] body(InputStream in) throws IOException {
        if (header(headers, "Transfer-Encoding").equalsIgnoreCase("chunked")) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int size = chunk(in); size > 0; size = chunk(in)) {
                all.write(in.readNBytes(size));
                line(in);
            }
            line(in);
            return all.toByteArray();
        }
        String length = header(headers, "Content-Length");
        return length.isEmpty() ? new byte[0] : in.readNBytes(Integer.parseInt(length));
    }

    private static int chunk(InputStream in) throws IOException {
        String size = line(in);
        int extension = size.indexOf(';');
        return Integer.parseInt((extension < 0 ? size : size.substring(0, extension)).trim(), 16);
    }

    /** Returns the head as it goes to the server behind: one request per connection, the body with its length. */
    byte[] closing(int length) {
        StringBuilder text = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        for (String header : headers) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (!lower.startsWith("connection:")
                    && !lower.startsWith("transfer-encoding:")
                    && !lower.startsWith("content-length:")
                    && !lower.startsWith("upgrade:")
                    && !lower.startsWith("http2-settings:")
                    && !lower.startsWith("expect:")) {
                text.append(header).append("\r\n");
            }
        }
        boolean bodiless = length == 0 && (method.equals("GET") || method.equals("HEAD"));
        text.append(bodiless ? "" : "Content-Length: " + length + "\r\n");
        return text.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
