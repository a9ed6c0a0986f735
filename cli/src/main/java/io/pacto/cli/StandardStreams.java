package io.pacto.cli;

import io.pacto.api.Streams;
import io.pacto.host.settings.Surroundings;
import java.io.InputStream;
import java.io.OutputStream;

/** The process's streams, for commands that last. */
record StandardStreams(Surroundings surroundings, Printer printer) implements Streams {

    @Override
    public InputStream in() {
        return surroundings.in();
    }

    @Override
    public OutputStream out() {
        return surroundings.out();
    }

    @Override
    public void note(String text) {
        printer.note(text);
    }
}
