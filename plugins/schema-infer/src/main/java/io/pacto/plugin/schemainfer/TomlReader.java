package io.pacto.plugin.schemainfer;

import io.pacto.api.Comment;
import io.pacto.api.DocumentException;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads TOML 1.0 through tomlj. */
final class TomlReader {

    private final Tree tree;
    private final List<String> lines;
    private final Set<String> untyped = new HashSet<>();

    private TomlReader(String file, String text) {
        this.tree = new Tree(file);
        this.lines = text.lines().toList();
    }

    static Parsed read(String file, String text) {
        // The parser of the library is recursive: what is nested too deeply never reaches it.
        List<Comment> comments = TomlScanner.scan(file, text);
        TomlParseResult result = Toml.parse(text);
        for (TomlParseError error : result.errors()) {
            throw new DocumentException(
                    new Position(file, error.position().line(), error.position().column()),
                    String.valueOf(error.getMessage()));
        }
        TomlReader reader = new TomlReader(file, text);
        Mapping root = reader.object(result, reader.tree.at(1, 1), NodePath.ROOT, 0);
        return new Parsed(root, Remarks.of(root, comments), reader.untyped);
    }

    private Mapping object(TomlTable table, Position at, NodePath trail, int depth) {
        List<Entry> entries = new ArrayList<>();
        for (String name : table.keySet()) {
            List<String> path = List.of(name);
            Position start = position(Objects.requireNonNull(table.inputPositionOf(path)));
            NodePath below = trail.key(name);
            Object value = Objects.requireNonNull(table.get(path));
            entries.add(new Entry(tree.key(start, below, name), node(value, start, below, depth + 1)));
        }
        entries.sort(
                Comparator.comparingInt((Entry entry) -> entry.key().position().line())
                        .thenComparingInt(entry -> entry.key().position().column()));
        return tree.object(at, trail, entries);
    }

    private Node node(Object value, Position at, NodePath trail, int depth) {
        tree.count(at, depth);
        if (value instanceof TomlTable table) {
            return object(table, at, trail, depth);
        }
        if (value instanceof TomlArray array) {
            return list(array, at, trail, depth);
        }
        if (value instanceof Double number) {
            return tree.decimal(at, trail, number);
        }
        if (value instanceof Temporal time) {
            untyped.add(trail.pointer());
            return tree.scalar(at, trail, Scalar.Kind.TEXT, text(time));
        }
        Scalar.Kind kind = value instanceof Long
                ? Scalar.Kind.INTEGER
                : value instanceof Boolean ? Scalar.Kind.BOOLEAN : Scalar.Kind.TEXT;
        return tree.scalar(at, trail, kind, value.toString());
    }

    private Node list(TomlArray array, Position at, NodePath trail, int depth) {
        if (isArrayOfTables(at)) {
            untyped.add(trail.pointer());
        }
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            items.add(node(array.get(i), position(array.inputPositionOf(i)), trail.index(i), depth + 1));
        }
        return tree.list(at, trail, items);
    }

    /** Whether {@code [[…]]} stands where the value was declared. */
    private boolean isArrayOfTables(Position at) {
        return at.line() > 0
                && at.line() <= lines.size()
                && lines.get(at.line() - 1).stripLeading().startsWith("[[");
    }

    private Position position(TomlPosition at) {
        return tree.at(at.line(), at.column());
    }

    /** The formatters write the seconds also when there are none, as RFC 3339 demands. */
    private static String text(Temporal time) {
        if (time instanceof OffsetDateTime moment) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
        }
        return time instanceof LocalDateTime local
                ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local)
                : time.toString();
    }
}
