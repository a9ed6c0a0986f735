package io.pacto.plugin.contract;

import io.pacto.api.Disk;
import io.pacto.api.Files;
import io.pacto.api.GeneratedFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A disk whose working directory is {@code /desk}; a path that is the beginning of another is a directory. */
final class MemoryDisk implements Disk {

    final Map<String, GeneratedFile> files = new TreeMap<>();

    MemoryDisk with(String path, String text) {
        files.put(path, GeneratedFile.text(path, text));
        return this;
    }

    @Override
    public Path resolve(String path) {
        return Path.of("/desk").resolve(path).normalize();
    }

    @Override
    public Kind kind(Path path) {
        if (files.containsKey(path.toString())) {
            return Kind.FILE;
        }
        return files.keySet().stream().anyMatch(file -> file.startsWith(path + "/")) ? Kind.DIRECTORY : Kind.NOTHING;
    }

    @Override
    public void write(Path directory, List<GeneratedFile> written) {
        for (GeneratedFile file : written) {
            files.put(directory.resolve(file.path()).toString(), file);
        }
    }

    @Override
    public Files tree(Path directory) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] read(Path file, long limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T exclusively(Path lock, Supplier<T> work) {
        throw new UnsupportedOperationException();
    }
}
