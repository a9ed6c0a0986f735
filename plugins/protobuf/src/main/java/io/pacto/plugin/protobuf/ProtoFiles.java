package io.pacto.plugin.protobuf;

import io.pacto.api.Files;
import io.pacto.api.Position;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The file an interface names and all it imports, as far as the bundle has them. An import is looked for in the folder of
 * the named file, then in the folders above it. The files of Google's own package are taken as known.
 */
final class ProtoFiles {

    /** Interface files: decision of the specification. */
    private static final long LIMIT = 16L << 20;

    private static final String WELL_KNOWN = "google/protobuf/";

    private final Files files;
    private final String main;
    private final List<ProtoFile> read = new ArrayList<>();
    private final TreeMap<String, byte[]> contents = new TreeMap<>();
    private final TreeSet<String> missing = new TreeSet<>();
    private @Nullable Position brokenAt;
    private String problem = "";

    private ProtoFiles(Files files, String main) {
        this.files = files;
        this.main = main;
    }

    static ProtoFiles of(Files files, String main) {
        ProtoFiles set = new ProtoFiles(files, main);
        set.readAll();
        return set;
    }

    /** Returns the files, the named one first. */
    List<ProtoFile> read() {
        return read;
    }

    Set<String> missing() {
        return missing;
    }

    /** Returns where reading failed, or null when every file there was read. */
    @Nullable
    Position brokenAt() {
        return brokenAt;
    }

    String problem() {
        return problem;
    }

    /** Whether both sides have the same files with the same bytes. */
    boolean sameBytes(ProtoFiles other) {
        if (!contents.keySet().equals(other.contents.keySet()) || !missing.equals(other.missing)) {
            return false;
        }
        for (var entry : contents.entrySet()) {
            if (!Arrays.equals(entry.getValue(), other.contents.get(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private void readAll() {
        Deque<String> waiting = new ArrayDeque<>();
        waiting.add(main);
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            if (contents.containsKey(path)) {
                continue;
            }
            ProtoText text = text(path);
            if (text == null) {
                continue;
            }
            read.add(new ProtoFile(path, text));
            for (String wanted : imports(text)) {
                String found = find(wanted);
                if (found != null) {
                    waiting.add(found);
                } else if (!wanted.startsWith(WELL_KNOWN)) {
                    missing.add(wanted);
                }
            }
        }
    }

    private @Nullable ProtoText text(String path) {
        if (!files.has(path)) {
            contents.put(path, new byte[0]);
            fail(Position.of(path), "the bundle has no such file");
            return null;
        }
        if (files.size(path) > LIMIT) {
            contents.put(path, new byte[0]);
            fail(Position.of(path), "larger than 16 MiB");
            return null;
        }
        byte[] content = files.read(path);
        contents.put(path, content);
        try {
            return ProtoText.read(content);
        } catch (Unparsable e) {
            Failure failure = e.failure();
            fail(new Position(path, failure.line(), failure.column()), failure.problem());
            return null;
        }
    }

    private void fail(Position at, String why) {
        if (brokenAt == null) {
            brokenAt = at;
            problem = why;
        }
    }

    private static List<String> imports(ProtoText text) {
        List<String> imports = new ArrayList<>(text.element().getImports());
        imports.addAll(text.element().getPublicImports());
        imports.addAll(text.element().getWeakImports());
        return imports;
    }

    private @Nullable String find(String wanted) {
        if (wanted.startsWith(WELL_KNOWN)) {
            return null;
        }
        String folder = main;
        while (!folder.isEmpty()) {
            folder = folder.substring(0, Math.max(folder.lastIndexOf('/'), 0));
            String path = folder.isEmpty() ? wanted : folder + "/" + wanted;
            if (files.has(path)) {
                return path;
            }
        }
        return null;
    }
}
