package io.pacto.host.file;

import io.pacto.api.Files;
import io.pacto.api.PactoException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Files held in memory: an unpacked archive, or what a generator made. */
public final class MemoryFiles implements Files {

    private final TreeMap<String, byte[]> contents;

    /**
     * A tree in memory.
     *
     * @param contents bytes by plain relative path; the map is copied, the bytes are not
     */
    public MemoryFiles(Map<String, byte[]> contents) {
        this.contents = new TreeMap<>(new CodePointOrder());
        this.contents.putAll(contents);
    }

    @Override
    public List<String> list() {
        return List.copyOf(new ArrayList<>(contents.keySet()));
    }

    @Override
    public boolean has(String path) {
        return find(path) != null;
    }

    @Override
    public long size(String path) {
        return existing(path).length;
    }

    @Override
    public byte[] read(String path) {
        return existing(path).clone();
    }

    private byte @Nullable [] find(String path) {
        String name = SafePath.lookup(path);
        return name == null ? null : contents.get(name);
    }

    private byte[] existing(String path) {
        byte[] content = find(path);
        if (content == null) {
            throw new PactoException("no such file in the bundle: " + path, "check the path");
        }
        return content;
    }
}
