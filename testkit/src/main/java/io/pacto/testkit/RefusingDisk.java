package io.pacto.testkit;

import io.pacto.api.Disk;
import io.pacto.api.Files;
import io.pacto.api.GeneratedFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** A disk for extensions that have no business there. */
final class RefusingDisk implements Disk {

    @Override
    public Path resolve(String path) {
        throw refused("resolve", path);
    }

    @Override
    public Kind kind(Path path) {
        throw refused("kind", path);
    }

    @Override
    public Files tree(Path directory) {
        throw refused("tree", directory);
    }

    @Override
    public byte[] read(Path file, long limit) {
        throw refused("read", file);
    }

    @Override
    public void write(Path directory, List<GeneratedFile> files) {
        throw refused("write", directory);
    }

    @Override
    public <T> T exclusively(Path lock, Supplier<T> work) {
        throw refused("exclusively", lock);
    }

    private static AssertionError refused(String call, Object path) {
        return new AssertionError("the extension called disk()." + call + " with " + path
                + ", but this context has no disk: use TestContext.in(folder) if it may");
    }
}
