package io.pacto.host.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a program has printed so far. */
final class Output {

    private final InputStream stream;
    private final long limit;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    Output(InputStream stream, long limit) {
        this.stream = stream;
        this.limit = limit;
    }

    /** Reads what is there, without waiting; returns whether it is within the limit. */
    boolean read() throws IOException {
        for (int there = available(); there > 0; there = available()) {
            long room = limit - content.size();
            if (there > room) {
                content.write(stream.readNBytes((int) room));
                return false;
            }
            content.write(stream.readNBytes(there));
        }
        return true;
    }

    /** A pipe whose other end is closed may say so by failing; then there is nothing more. */
    private int available() {
        try {
            return stream.available();
        } catch (IOException ended) {
            return 0;
        }
    }

    byte[] content() {
        return content.toByteArray();
    }

    void close() {
        try {
            stream.close();
        } catch (IOException closed) {
            // There is nothing left to lose.
        }
    }
}
