package io.pacto.plugin.graph.lock;

import io.pacto.api.Context;
import io.pacto.api.DocumentException;
import io.pacto.api.Files;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Sequence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A lock as read from a file, with the place of each entry.
 *
 * @param root the document
 * @param name name of the contract it belongs to
 * @param pins entries by key
 * @param nodes where the entries stand, by key
 */
record Lock(Node root, String name, Map<String, Pin> pins, Map<String, Node> nodes) {

    static final String FILE = "pacto.lock";

    /**
     * Reads the lock of a bundle.
     *
     * @throws PactoException when it cannot be read or is of another format
     */
    static Lock read(Files files, Context context) {
        Node root;
        try {
            root = context.documents().parse(FILE, files.read(FILE));
        } catch (DocumentException e) {
            throw new PactoException(FILE + " cannot be read: " + e.getMessage(), "make it anew: pacto lock --update");
        }
        if (!"1".equals(root.text("lockVersion"))) {
            throw new PactoException(
                    FILE + " is not of lockVersion 1, the only one read here", "make it anew: pacto lock --update");
        }
        Map<String, Pin> pins = new LinkedHashMap<>();
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (String list : List.of("dependencies", "references")) {
            for (Node entry : root.list(list)) {
                Pin pin = Pin.read(list, entry);
                pins.put(pin.key(), pin);
                nodes.put(pin.key(), entry);
            }
        }
        Node of = root.get("root");
        String name = of == null ? null : of.text("name");
        return new Lock(root, name == null ? "" : name, pins, nodes);
    }

    /** The text of a lock; the same entries give the same bytes. */
    static String text(String version, Resolved resolved, Context context) {
        Mapping.Builder root = Mapping.builder()
                .put("lockVersion", 1)
                .put("pacto", Mapping.builder().put("version", version).build())
                .put(
                        "root",
                        Mapping.builder()
                                .put("name", resolved.name())
                                .put("version", resolved.version())
                                .build());
        List<Node> dependencies = new ArrayList<>();
        List<Node> references = new ArrayList<>();
        for (Pin pin : resolved.pins()) {
            (pin.kind().equals(Pin.DEPENDENCY) ? dependencies : references).add(pin.data());
        }
        root.put("dependencies", Sequence.of(dependencies)).put("references", Sequence.of(references));
        return context.documents().toYaml(root.build());
    }

    /** The text of a lock without the entries of some names, which are chosen anew then. */
    static String without(List<String> names, Lock lock, String version, String rootVersion, Context context) {
        List<Pin> kept = lock.pins().values().stream()
                .filter(pin -> !names.contains(pin.name()))
                .toList();
        return text(version, new Resolved(lock.name(), rootVersion, kept, List.of()), context);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
