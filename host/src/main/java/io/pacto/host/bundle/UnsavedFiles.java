package io.pacto.host.bundle;

import io.pacto.api.Files;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Files of a bundle with unsaved text laid over them: what an editor shows. */
final class UnsavedFiles implements Files {

    private final Files saved;
    private final Map<String, String> texts;

    UnsavedFiles(Files saved, Map<String, String> texts) {
        this.saved = saved;
        this.texts = texts;
    }

    @Override
    public List<String> list() {
        TreeSet<String> all = new TreeSet<>(saved.list());
        all.addAll(texts.keySet());
        return new ArrayList<>(all);
    }

    @Override
    public boolean has(String path) {
        return texts.containsKey(path) || saved.has(path);
    }

    @Override
    public long size(String path) {
        String text = texts.get(path);
        return text == null ? saved.size(path) : text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public byte[] read(String path) {
        String text = texts.get(path);
        return text == null ? saved.read(path) : text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<String> irregular() {
        return saved.irregular();
    }
}
