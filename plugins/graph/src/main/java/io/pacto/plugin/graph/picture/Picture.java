package io.pacto.plugin.graph.picture;

import io.pacto.api.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A graph as boxes and arrows: each contract is one box however often the tree names it.
 *
 * @param boxes in the order in which they are met
 * @param arrows in the order in which they are met, each once
 */
record Picture(List<Box> boxes, List<Arrow> arrows) {

    /** What a box stands for. */
    enum Kind {
        /** The contract that was asked about. */
        ROOT,
        /** A contract that was found. */
        FOUND,
        /** A contract that could not be had. */
        MISSING,
        /** A configuration or policy that is referred to. */
        REFERENCE
    }

    /** What an arrow says. */
    enum Line {
        /** Needed. */
        REQUIRED,
        /** Useful, but not needed. */
        OPTIONAL,
        /** Needed, and leads back. */
        BACK
    }

    /**
     * A box.
     *
     * @param name its first line
     * @param version its second line; empty when it has none
     * @param title what is said of it at length
     * @param kind what it stands for
     * @param conflict whether the service is also needed in another version
     */
    record Box(String name, String version, String title, Kind kind, boolean conflict) {}

    /**
     * An arrow.
     *
     * @param from place of a box in the list
     * @param to place of a box in the list
     * @param label what is asked of the version
     * @param line what it says
     */
    record Arrow(int from, int to, String label, Line line) {}

    static Picture of(Node tree) {
        Builder builder = new Builder(tree);
        Node root = tree.get("root");
        if (root != null) {
            builder.vertex(root, Kind.ROOT);
        } else {
            builder.dependents(tree);
        }
        return new Picture(List.copyOf(builder.boxes.values()), List.copyOf(builder.arrows));
    }

    /** Walks the data. */
    private static final class Builder {

        private final Map<String, Box> boxes = new LinkedHashMap<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Set<Arrow> arrows = new LinkedHashSet<>();
        private final Set<String> conflicts = new HashSet<>();
        private final List<String> path = new ArrayList<>();

        Builder(Node tree) {
            tree.list("conflicts").forEach(each -> conflicts.add(Fields.text(each, "name")));
        }

        private int box(String key, Box box) {
            boxes.putIfAbsent(key, box);
            return numbers.computeIfAbsent(key, each -> numbers.size());
        }

        private static String key(Node vertex) {
            return "contract " + Fields.text(vertex, "name") + "@" + Fields.text(vertex, "version");
        }

        int vertex(Node vertex, Kind kind) {
            String name = Fields.text(vertex, "name");
            String ref = Fields.text(vertex, "ref");
            String version = Fields.text(vertex, "version");
            String title = name + "@" + version + (ref.isEmpty() ? "" : "\n" + ref);
            boolean conflict = kind == Kind.FOUND && conflicts.contains(name);
            int number = box(key(vertex), new Box(name, version, title, kind, conflict));
            path.add(ref + "\n" + number);
            for (Node edge : vertex.list("dependencies")) {
                edge(number, edge);
            }
            path.remove(path.size() - 1);
            return number;
        }

        private void edge(int from, Node edge) {
            Node target = edge.get("node");
            String range = Fields.text(edge, "compatibility");
            boolean required = Fields.text(edge, "required").equals("true");
            Line line = required ? Line.REQUIRED : Line.OPTIONAL;
            if (target != null) {
                arrows.add(new Arrow(from, vertex(target, Kind.FOUND), range, line));
                return;
            }
            String ref = Fields.text(edge, "ref");
            String error = Fields.text(edge, "error");
            if (error.startsWith("cycle detected: ")) {
                for (String above : path) {
                    if (above.startsWith(ref + "\n")) {
                        int to = Integer.parseInt(above.substring(ref.length() + 1));
                        arrows.add(new Arrow(from, to, range, Line.BACK));
                    }
                }
                return;
            }
            boolean reference = Fields.text(edge, "type").equals("reference");
            String title = error.isEmpty() ? ref : ref + "\n" + error;
            Box box = new Box(ShortRef.of(ref), "", title, reference ? Kind.REFERENCE : Kind.MISSING, false);
            arrows.add(new Arrow(from, box("reference " + ref, box), range, line));
        }

        void dependents(Node tree) {
            String name = Fields.text(tree, "name");
            box(name, new Box(name, "", name, Kind.ROOT, false));
            for (Node each : tree.list("dependents")) {
                List<String> via = Fields.texts(each.get("via"));
                String own = Fields.text(each, "name");
                String title = own + "@" + Fields.text(each, "version") + "\n" + Fields.text(each, "path");
                int from = box(own, new Box(own, Fields.text(each, "version"), title, Kind.FOUND, false));
                boolean required = Fields.text(each, "required").equals("true");
                arrows.add(new Arrow(
                        from,
                        numbers.getOrDefault(via.get(1), 0),
                        Fields.text(each, "compatibility"),
                        required ? Line.REQUIRED : Line.OPTIONAL));
            }
        }
    }
}
