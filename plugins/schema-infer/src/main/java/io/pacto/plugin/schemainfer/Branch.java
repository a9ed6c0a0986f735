package io.pacto.plugin.schemainfer;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One key of a configuration that is put together from several places: what is said of it, and the keys below it. */
final class Branch {

    private final Map<String, Branch> below = new TreeMap<>(SortedKeys.BY_CODE_POINT);
    private final TreeSet<String> required = new TreeSet<>(SortedKeys.BY_CODE_POINT);
    private SortedKeys keywords = new SortedKeys();
    private boolean object;

    /** Returns the key below this one, which is made when it is new. */
    Branch child(String key) {
        object = true;
        return below.computeIfAbsent(key, name -> new Branch());
    }

    Branch at(List<String> path) {
        Branch branch = this;
        for (String key : path) {
            branch = branch.child(key);
        }
        return branch;
    }

    void require(String key) {
        required.add(key);
    }

    /** Requires every key of a path. */
    void requireAll(List<String> path) {
        Branch branch = this;
        for (String key : path) {
            branch.require(key);
            branch = branch.child(key);
        }
    }

    void beObject() {
        object = true;
    }

    /** Says something of the value itself; what was said before stays. */
    void say(SortedKeys schema) {
        for (Entry entry : keywords.build().entries()) {
            schema.put(entry.name(), entry.value());
        }
        keywords = schema;
    }

    void describe(String description) {
        if (!description.isEmpty() && keywords.build().get("description") == null) {
            keywords.put("description", description);
        }
    }

    /** Takes keys of a schema in that are not known yet. */
    void addUnknown(Mapping schema) {
        if (!(schema.get("properties") instanceof Mapping properties)) {
            return;
        }
        for (Entry entry : properties.entries()) {
            if (!(entry.value() instanceof Mapping inner)) {
                continue;
            }
            addUnknown(List.of(entry.name().split("\\.", -1)), inner);
        }
    }

    /** Keys may be written with dots in YAML as well. */
    private void addUnknown(List<String> path, Mapping schema) {
        Branch known = relaxed(path.get(0));
        if (path.size() > 1) {
            Branch next = known == null ? child(path.get(0)) : known;
            next.addUnknown(path.subList(1, path.size()), schema);
        } else if (known == null) {
            child(path.get(0)).say(SortedKeys.of(schema));
        } else if (known.object) {
            known.addUnknown(schema);
        }
    }

    private @Nullable Branch relaxed(String key) {
        for (Map.Entry<String, Branch> entry : below.entrySet()) {
            if (ApplicationFile.isSame(entry.getKey(), key)) {
                return entry.getValue();
            }
        }
        return null;
    }

    Mapping toSchema() {
        SortedKeys schema = SortedKeys.of(keywords.build());
        if (object) {
            SortedKeys properties = new SortedKeys();
            below.forEach((name, branch) -> properties.put(name, branch.toSchema()));
            schema.put("type", "object").put("properties", properties.build());
        }
        if (!required.isEmpty()) {
            List<? extends Node> names = required.stream().map(Scalar::of).toList();
            schema.put("required", Sequence.of(names));
        }
        return schema.build();
    }
}
