package io.pacto.plugin.asyncapi.structure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of one version of the specification; those a document does not use are never read. */
final class Table {

    /** A choice by which field is there. */
    static final String PRESENCE = "presence";

    /** A choice by whether the format of a schema is one that is looked into. */
    static final String SCHEMA_FORMAT = "schema-format";

    /** All other keys, or all other values of a choice. */
    static final String ANY = "<any>";

    /** A schema of AsyncAPI or of JSON Schema, in a choice by {@link #SCHEMA_FORMAT}. */
    static final String KNOWN = "<known>";

    private final int minor;
    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final Map<String, Shape> shapes = new LinkedHashMap<>();

    private Table(String text, int minor) {
        this.minor = minor;
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

    /** Reads the table of a version such as {@code 2.6}. */
    static Table of(String version) {
        String name = "asyncapi-" + version.charAt(0) + ".txt";
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the plugin lacks its table " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Table(text, Integer.parseInt(version.substring(2)));
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
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.subList(1, text.size())) {
            List<String> words = split(line, ' ');
            if (isCurrent(words)) {
                rows.add(words);
            }
        }
        if (head.size() > 2 && head.get(1).equals("by")) {
            return choice(head.get(2), rows);
        }
        return fields(head.size() > 2 ? shape(head.get(2)) : null, rows);
    }

    private boolean isCurrent(List<String> words) {
        if (words.size() < 4 || words.get(0).equals("+")) {
            return true;
        }
        int limit = Integer.parseInt(words.get(3));
        return words.get(2).equals("since") ? minor >= limit : minor <= limit;
    }

    private static Shape choice(String by, List<List<String>> rows) {
        Map<String, String> shapes = new LinkedHashMap<>();
        for (List<String> words : rows) {
            shapes.put(words.get(0), words.get(1));
        }
        return new Shape.Choice(by, shapes);
    }

    private static Shape fields(@Nullable Shape base, List<List<String>> rows) {
        Map<String, Shape.Field> fields = new LinkedHashMap<>();
        List<Shape.Condition> conditions = new ArrayList<>();
        Want rest = null;
        if (base instanceof Shape.Fields inherited) {
            fields.putAll(inherited.fields());
            conditions.addAll(inherited.conditions());
            rest = inherited.rest();
        }
        for (List<String> words : rows) {
            String key = words.get(0);
            if (key.equals("+")) {
                conditions.add(new Shape.Condition(words.get(1), words.subList(2, words.size())));
            } else if (key.equals(ANY)) {
                rest = Want.of(words.get(1));
            } else {
                boolean required = key.endsWith("!");
                String field = required ? key.substring(0, key.length() - 1) : key;
                fields.put(field, new Shape.Field(Want.of(words.get(1)), required));
            }
        }
        return new Shape.Fields(fields, rest, conditions);
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
