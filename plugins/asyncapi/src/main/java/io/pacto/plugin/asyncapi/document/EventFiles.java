package io.pacto.plugin.asyncapi.document;

import io.pacto.api.DocumentException;
import io.pacto.api.Documents;
import io.pacto.api.Files;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Position;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents of one bundle that references lead to, each read once. Only files of the bundle are ever opened. */
public final class EventFiles {

    private final Files files;
    private final Documents documents;
    private final Map<String, Node> roots = new HashMap<>();
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    /**
     * Opens nothing yet.
     *
     * @param files the files of the bundle
     * @param documents the reader
     */
    public EventFiles(Files files, Documents documents) {
        this.files = files;
        this.documents = documents;
    }

    /**
     * Why a file cannot be used.
     *
     * @param at the place, or the file as a whole
     * @param text what is wrong with it
     */
    public record Problem(Position at, String text) {}

    /** Returns what became of files that could not be read, by name, in the order in which they were wanted. */
    public Map<String, Problem> problems() {
        return problems;
    }

    /**
     * The tree of a file.
     *
     * @param name a path inside the bundle
     * @return the root, or null when it cannot be read: then {@link #problems()} says why
     */
    public @Nullable Node root(String name) {
        Node known = roots.get(name);
        if (known != null || problems.containsKey(name)) {
            return known;
        }
        if (!files.has(name)) {
            problems.put(name, new Problem(Position.of(name), "there is no such file in the bundle"));
            return null;
        }
        try {
            Node root = documents.parse(name, files.read(name));
            roots.put(name, root);
            return root;
        } catch (DocumentException failure) {
            problems.put(name, new Problem(failure.position(), failure.problem()));
        } catch (PactoException failure) {
            problems.put(name, new Problem(Position.of(name), String.valueOf(failure.getMessage())));
        }
        return null;
    }

    /**
     * The bytes of a file.
     *
     * @param name a path inside the bundle
     * @return the bytes, or null when it cannot be read
     */
    public byte @Nullable [] bytes(String name) {
        try {
            return files.has(name) ? files.read(name) : null;
        } catch (PactoException unreadable) {
            return null; // root() asks again and keeps the reason
        }
    }

    /**
     * The file that a relative reference means.
     *
     * @param from the file it is written in
     * @param reference the part before {@code #}
     * @return the path inside the bundle; null when it is absolute, has a scheme or leaves the bundle
     */
    static @Nullable String join(String from, String reference) {
        if (reference.startsWith("/") || reference.indexOf(':') >= 0 || reference.indexOf('?') >= 0) {
            return null;
        }
        Deque<String> steps = new ArrayDeque<>();
        int slash = from.lastIndexOf('/');
        String whole = (slash < 0 ? "" : from.substring(0, slash + 1)) + reference;
        for (int start = 0; start <= whole.length(); ) {
            int end = whole.indexOf('/', start);
            String step = whole.substring(start, end < 0 ? whole.length() : end);
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    return null;
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
            start = end < 0 ? whole.length() + 1 : end + 1;
        }
        return String.join("/", steps);
    }
}
