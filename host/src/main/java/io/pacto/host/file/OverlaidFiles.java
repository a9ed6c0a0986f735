package io.pacto.host.file;

import io.pacto.api.Files;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A tree with unsaved texts laid over it: what an editor shows. */
public final class OverlaidFiles implements Files {

    private final Files below;
    private final MemoryFiles above;

    /**
     * Lays texts over a tree.
     *
     * @param below the tree as stored
     * @param texts unsaved text by bundle path; paths that leave the root are ignored
     */
    public OverlaidFiles(Files below, Map<String, String> texts) {
        this.below = below;
        Map<String, byte[]> contents = new TreeMap<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            String name = SafePath.lookup(text.getKey());
            if (name != null) {
                contents.put(name, text.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        this.above = new MemoryFiles(contents);
    }

    @Override
    public List<String> list() {
        TreeSet<String> all = new TreeSet<>(new CodePointOrder());
        all.addAll(below.list());
        all.addAll(above.list());
        return List.copyOf(new ArrayList<>(all));
    }

    @Override
    public boolean has(String path) {
        return above.has(path) || below.has(path);
    }

    @Override
    public long size(String path) {
        return holder(path).size(path);
    }

    @Override
    public byte[] read(String path) {
        return holder(path).read(path);
    }

    @Override
    public List<String> irregular() {
        return below.irregular();
    }

    private Files holder(String path) {
        return above.has(path) ? above : below;
    }
}
