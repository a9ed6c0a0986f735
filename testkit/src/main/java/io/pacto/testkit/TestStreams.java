package io.pacto.testkit;

import io.pacto.api.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Streams in memory: the test says what arrives, and sees what was sent. */
public final class TestStreams implements Streams {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<String> notes = new ArrayList<>();
    private InputStream in = InputStream.nullInputStream();

    TestStreams() {}

    /**
     * Sets what arrives on standard input; the stream ends behind it.
     *
     * @param text the input, sent as UTF-8
     * @return these streams
     */
    public TestStreams input(String text) {
        in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Returns what was written to standard output, read as UTF-8. */
    public String written() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Returns the lines left with {@link #note}, in order. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public void note(String text) {
        notes.add(text);
    }
}
