package io.pacto.plugin.schemainfer;

import io.pacto.api.DocumentException;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Nests the keys of a flat file: {@code server.port} lies in the object {@code server}, {@code hosts[0]} in the list
 * {@code hosts}. Where a key has a value of its own and keys below it, as {@code log} and {@code log.level}, the longer one
 * stays as it is written: a value cannot be an object as well.
 */
final class DottedKeys {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)((?:\\[[0-9]{1,5}\\])*)(?:\\.|$)");

    private final Tree tree;
    private final Place root = new Place();

    /** What lies at a key: a value, or keys below it. */
    private static final class Place {
        private final Map<String, Place> below = new LinkedHashMap<>();
        private FlatFile.@Nullable Setting setting;
        private FlatFile.@Nullable Setting first;
    }

    private DottedKeys(Tree tree) {
        this.tree = tree;
    }

    /** Returns the settings as one object; with {@code nested} false the keys stay as they are. */
    static Mapping of(List<FlatFile.Setting> settings, boolean nested, Tree tree) {
        Map<List<String>, FlatFile.Setting> last = new LinkedHashMap<>();
        for (FlatFile.Setting setting : settings) {
            List<String> steps = nested ? steps(setting.key()) : List.of(setting.key());
            last.remove(steps);
            last.put(steps, setting);
        }
        DottedKeys keys = new DottedKeys(tree);
        last.forEach((steps, setting) -> keys.put(unobstructed(steps, last), setting));
        return keys.object(tree.at(1, 1), keys.root, NodePath.ROOT, 0);
    }

    /** Splits a key; one that is no series of names stays whole. */
    private static List<String> steps(String key) {
        List<String> steps = new ArrayList<>();
        Matcher step = STEP.matcher(key);
        int end = 0;
        while (step.find() && step.start() == end) {
            end = step.end();
            steps.add(step.group(1));
            for (int at = 0; at < step.group(2).length(); ) {
                int close = step.group(2).indexOf(']', at) + 1;
                steps.add(step.group(2).substring(at, close));
                at = close;
            }
        }
        return end == key.length() && !key.isEmpty() && !key.endsWith(".") ? steps : List.of(key);
    }

    private static List<String> unobstructed(List<String> steps, Map<List<String>, FlatFile.Setting> all) {
        for (int i = 1; i < steps.size() && i <= Tree.MAX_DEPTH; i++) {
            if (all.containsKey(steps.subList(0, i))) {
                List<String> shorter = new ArrayList<>(steps.subList(0, i - 1));
                shorter.add(String.join(".", steps.subList(i - 1, steps.size())).replace(".[", "["));
                return shorter;
            }
        }
        return steps;
    }

    private void put(List<String> steps, FlatFile.Setting setting) {
        if (steps.size() > Tree.MAX_DEPTH) {
            throw new DocumentException(
                    tree.at(setting.line(), setting.column()), "nesting deeper than " + Tree.MAX_DEPTH);
        }
        Place place = root;
        for (String step : steps) {
            place = place.below.computeIfAbsent(step, key -> new Place());
            if (place.first == null) {
                place.first = setting;
            }
        }
        place.setting = setting;
    }

    private Node node(Place place, NodePath trail, int depth) {
        FlatFile.Setting setting = place.setting;
        Position at = position(place);
        tree.count(at, depth);
        if (setting != null) {
            return tree.scalar(at, trail, setting.kind(), setting.text());
        }
        return place.below.keySet().stream().allMatch(DottedKeys::isIndex)
                ? list(at, place, trail, depth)
                : object(at, place, trail, depth);
    }

    private Mapping object(Position at, Place place, NodePath trail, int depth) {
        List<Entry> entries = new ArrayList<>();
        place.below.forEach((name, inner) -> {
            NodePath below = trail.key(name);
            entries.add(new Entry(tree.key(position(inner), below, name), node(inner, below, depth + 1)));
        });
        return tree.object(at, trail, entries);
    }

    private Node list(Position at, Place place, NodePath trail, int depth) {
        List<Node> items = new ArrayList<>();
        place.below.entrySet().stream()
                .sorted(Comparator.comparing(entry -> index(entry.getKey())))
                .forEach(entry -> items.add(node(entry.getValue(), trail.index(items.size()), depth + 1)));
        return tree.list(at, trail, items);
    }

    private Position position(Place place) {
        FlatFile.Setting first = place.first;
        return first == null ? tree.at(1, 1) : tree.at(first.line(), first.column());
    }

    private static boolean isIndex(String step) {
        return step.startsWith("[");
    }

    private static Integer index(String step) {
        return Integer.valueOf(step.substring(1, step.length() - 1));
    }
}
