package io.pacto.bench;

import io.pacto.api.Streams;
import java.io.InputStream;
import java.io.OutputStream;

/** Streams of a run that has no lasting command. */
final class NoStreams implements Streams {

    @Override
    public InputStream in() {
        return InputStream.nullInputStream();
    }

    @Override
    public OutputStream out() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public void note(String text) {
        throw new IllegalStateException(text);
    }
}
