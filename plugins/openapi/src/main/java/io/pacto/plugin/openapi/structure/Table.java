package io.pacto.plugin.openapi.structure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The objects of one version of the specification; those no document uses are never read. One table serves all documents
 * and threads.
 */
final class Table {

    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final Map<String, Shape> shapes = new ConcurrentHashMap<>();

    private Table(String text) {
        List<String> current = new ArrayList<>();
        for (String line : split(text, '\n')) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.charAt(0) != ' ') {
                current = new ArrayList<>();
                lines.put(split(line, ' ').get(0), current);
            }
            current.add(line.strip());
        }
    }

    /** The table of 3.0, read when a document needs it. */
    private static final class Of30 {
        static final Table TABLE = load("3.0");
    }

    /** The table of 3.1, read when a document needs it. */
    private static final class Of31 {
        static final Table TABLE = load("3.1");
    }

    /** Returns the table of a version, {@code 3.0} or {@code 3.1}. */
    static Table of(String version) {
        return version.equals("3.0") ? Of30.TABLE : Of31.TABLE;
    }

    private static Table load(String version) {
        String name = "openapi-" + version + ".txt";
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the plugin lacks its table " + name);
            }
            return new Table(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Shape shape(String name) {
        Shape known = shapes.get(name);
        if (known == null) {
            known = read(name);
            shapes.put(name, known);
        }
        return known;
    }

    List<String> names() {
        return List.copyOf(lines.keySet());
    }

    private Shape read(String name) {
        List<String> text = lines.get(name);
        if (text == null) {
            throw new IllegalStateException("the tables know no object " + name);
        }
        List<String> head = split(text.get(0), ' ');
        if (head.size() > 2 && head.get(1).equals("by")) {
            return new Shape(name, Map.of(), Map.of(), List.of(), choice(head));
        }
        Map<String, Shape.Field> fields = new LinkedHashMap<>();
        Map<String, Want> patterns = new LinkedHashMap<>();
        List<Shape.Condition> conditions = new ArrayList<>();
        if (head.size() > 2) {
            Shape base = shape(head.get(2));
            fields.putAll(base.fields());
            conditions.addAll(base.conditions());
        }
        for (String line : text.subList(1, text.size())) {
            List<String> words = split(line, ' ');
            String key = words.get(0);
            if (key.equals("+")) {
                conditions.add(new Shape.Condition(words.get(1), words.subList(2, words.size())));
            } else if (key.startsWith("<")) {
                patterns.put(key, Want.of(words.get(1)));
            } else {
                boolean required = key.endsWith("!");
                String field = required ? key.substring(0, key.length() - 1) : key;
                fields.put(field, new Shape.Field(Want.of(words.get(1)), required));
            }
        }
        return new Shape(name, fields, patterns, conditions, null);
    }

    private static Shape.Choice choice(List<String> head) {
        LinkedHashMap<String, String> shapes = new LinkedHashMap<>();
        for (String option : head.subList(3, head.size())) {
            int equals = option.indexOf('=');
            shapes.put(option.substring(0, equals), option.substring(equals + 1));
        }
        return new Shape.Choice(head.get(2), shapes);
    }

    /** Cuts at every separator. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
            parts.add(text.substring(from, to));
            from = to + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
