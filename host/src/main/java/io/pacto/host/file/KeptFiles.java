package io.pacto.host.file;

import io.pacto.api.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files as they were when they were first looked at, for as long as a bundle is judged: judges who look at the same file
 * see the same, and only the first has to wait for the disk. Large files are read each time.
 */
public final class KeptFiles implements Files {

    private static final int LARGEST = 256 * 1024;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final Files files;
    private final Map<String, Boolean> there = new HashMap<>();
    private final Map<String, byte[]> contents = new HashMap<>();
    private int bytes;
    private @Nullable List<String> names;

    /**
     * Files that are looked at once.
     *
     * @param files the files
     */
    public KeptFiles(Files files) {
        this.files = files;
    }

    @Override
    public synchronized List<String> list() {
        List<String> known = names;
        if (known == null) {
            known = files.list();
            names = known;
        }
        return known;
    }

    @Override
    public synchronized boolean has(String path) {
        Boolean known = there.get(path);
        if (known == null) {
            known = files.has(path);
            there.put(path, known);
        }
        return known;
    }

    @Override
    public long size(String path) {
        return files.size(path);
    }

    @Override
    public synchronized byte[] read(String path) {
        byte[] known = contents.get(path);
        if (known == null) {
            known = files.read(path);
            if (known.length > LARGEST || bytes + known.length > MOST_BYTES) {
                return known;
            }
            contents.put(path, known);
            bytes += known.length;
        }
        return known.clone();
    }

    @Override
    public List<String> irregular() {
        return files.irregular();
    }
}
