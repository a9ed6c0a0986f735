package io.pacto.plugin.schemainfer;

import io.pacto.api.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What all values seen at one place have in common. */
final class Shape {

    /** As many different texts as an enumeration may have, and one more to know that there are too many. */
    private static final int TEXTS = Enumerations.MOST + 1;

    private final String key;
    private final boolean inList;
    private final TreeSet<String> types = new TreeSet<>();
    private final Map<String, Shape> properties = new TreeMap<>(SortedKeys.BY_CODE_POINT);
    private final List<Scalar> examples = new ArrayList<>();
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private @Nullable Shape items;
    private @Nullable TextKind textKind;
    private List<String> remark = List.of();
    private boolean secret;
    private boolean open;
    private int values;
    private int objects;
    private int files;
    private int lastFile = -1;

    /** The root of a configuration. */
    Shape() {
        this("", false);
    }

    private Shape(String key, boolean inList) {
        this.key = key;
        this.inList = inList;
    }

    /** Counts a value of a file, whatever it is. */
    void saw(int file) {
        values++;
        if (file != lastFile) {
            lastFile = file;
            files++;
        }
    }

    void sawObject() {
        objects++;
        types.add("object");
    }

    void sawArray() {
        types.add("array");
    }

    void sawSecret() {
        secret = true;
    }

    /** Takes what a comment says; the first file that says something has the word. */
    void sawRemark(List<String> lines) {
        if (remark.isEmpty()) {
            remark = lines;
        }
    }

    Shape property(String name) {
        return properties.computeIfAbsent(name, property -> new Shape(property, inList));
    }

    Shape items() {
        if (items == null) {
            items = new Shape("", true);
        }
        return items;
    }

    /**
     * Takes a scalar in.
     *
     * @param hide whether the value may not be shown: it is, or lies below, a secret
     */
    void sawScalar(Scalar value, boolean hide) {
        switch (value.kind()) {
            case TEXT -> sawText(value.text(), hide);
            case INTEGER -> types.add("integer");
            case DECIMAL -> sawDecimal(value.text());
            case BOOLEAN -> types.add("boolean");
            case NULL -> types.add("null");
        }
        Scalar example = hide ? null : Examples.of(value);
        if (example != null && examples.size() < TEXTS && !examples.contains(example)) {
            examples.add(example);
        }
    }

    /** JSON has no infinity: there such a value of YAML or TOML is a text. */
    private void sawDecimal(String text) {
        types.add("number");
        if (Character.isLetter(text.charAt(text.length() - 1))) {
            types.add("string");
            textKind = TextKind.ANY;
        }
    }

    private void sawText(String text, boolean hide) {
        types.add("string");
        Placeholder placeholder = Placeholder.of(text);
        if (placeholder != null) {
            open |= placeholder.unknown();
            types.addAll(placeholder.types());
        }
        TextKind found = TextKind.of(text, key);
        textKind = textKind == null || textKind == found ? found : TextKind.ANY;
        if (!hide && (texts.size() < TEXTS || texts.containsKey(text))) {
            texts.merge(text, 1, Integer::sum);
        }
    }

    String key() {
        return key;
    }

    /** Returns the types seen; empty when a value may be anything. */
    SortedSet<String> types() {
        TreeSet<String> known = new TreeSet<>(types);
        // A key without a value tells nothing of what it may hold; a number may be written without a fraction.
        if (known.size() == 1) {
            known.remove("null");
        }
        if (known.contains("number")) {
            known.remove("integer");
        }
        return open ? new TreeSet<>() : known;
    }

    /** Whether a list may hold many of these in one file. */
    boolean isInList() {
        return inList;
    }

    boolean holds(String type) {
        return types.contains(type);
    }

    Map<String, Shape> properties() {
        return properties;
    }

    @Nullable
    Shape itemsOrNull() {
        return items;
    }

    TextKind textKind() {
        return textKind == null || open ? TextKind.ANY : textKind;
    }

    List<Scalar> examples() {
        return examples;
    }

    Map<String, Integer> texts() {
        return texts;
    }

    List<String> remark() {
        return remark;
    }

    boolean isSecret() {
        return secret;
    }

    int values() {
        return values;
    }

    int objects() {
        return objects;
    }

    int files() {
        return files;
    }
}
