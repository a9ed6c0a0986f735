package io.pacto.plugin.schemainfer;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigValue;
import io.pacto.api.DocumentException;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.NodePath;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads HOCON through Typesafe config: no environment, no system properties, no includes. A substitution that only the
 * environment could fill leaves its key without a value.
 */
final class HoconReader {

    private static final ConfigResolveOptions CLOSED =
            ConfigResolveOptions.noSystem().setAllowUnresolved(true);

    private final Tree tree;
    private final Map<String, List<String>> remarks = new HashMap<>();

    private HoconReader(String file) {
        this.tree = new Tree(file);
    }

    static Parsed read(String file, String text) {
        HoconScanner.check(file, text);
        HoconReader reader = new HoconReader(file);
        ConfigParseOptions options = ConfigParseOptions.defaults()
                .setSyntax(ConfigSyntax.CONF)
                .setAllowMissing(false)
                .setOriginDescription(file)
                .setIncluder(new NoIncludes(file));
        ConfigObject resolved;
        try {
            resolved = ConfigFactory.parseString(text, options).resolve(CLOSED).root();
        } catch (ConfigException fault) {
            throw failure(file, fault);
        }
        Mapping root = reader.object(resolved, reader.tree.at(1, 1), NodePath.ROOT, 0);
        return new Parsed(root, new Remarks(reader.remarks));
    }

    private Mapping object(ConfigObject object, Position at, NodePath trail, int depth) {
        List<Map.Entry<String, ConfigValue>> sorted = new ArrayList<>(object.entrySet());
        sorted.sort(Comparator.comparingInt((Map.Entry<String, ConfigValue> entry) -> line(entry.getValue()))
                .thenComparing(Map.Entry::getKey, SortedKeys.BY_CODE_POINT));
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, ConfigValue> entry : sorted) {
            NodePath below = trail.key(entry.getKey());
            Position start = tree.at(line(entry.getValue()), 0);
            List<String> comments = entry.getValue().origin().comments();
            if (!comments.isEmpty()) {
                remarks.put(
                        below.pointer(), comments.stream().map(String::strip).toList());
            }
            entries.add(
                    new Entry(tree.key(start, below, entry.getKey()), node(entry.getValue(), start, below, depth + 1)));
        }
        return tree.object(at, trail, entries);
    }

    private Node node(ConfigValue value, Position at, NodePath trail, int depth) {
        tree.count(at, depth);
        if (!isKnown(value)) {
            return tree.scalar(at, trail, Scalar.Kind.NULL, "null");
        }
        return switch (value.valueType()) {
            case OBJECT -> object((ConfigObject) value, at, trail, depth);
            case LIST -> list((ConfigList) value, at, trail, depth);
            case NUMBER -> number(value, at, trail);
            case BOOLEAN -> tree.scalar(at, trail, Scalar.Kind.BOOLEAN, text(value));
            case NULL -> tree.scalar(at, trail, Scalar.Kind.NULL, "null");
            case STRING -> tree.scalar(at, trail, Scalar.Kind.TEXT, text(value));
        };
    }

    private Node list(ConfigList list, Position at, NodePath trail, int depth) {
        List<Node> items = new ArrayList<>();
        for (ConfigValue item : list) {
            items.add(node(item, tree.at(line(item), 0), trail.index(items.size()), depth + 1));
        }
        return tree.list(at, trail, items);
    }

    private Node number(ConfigValue value, Position at, NodePath trail) {
        Object number = value.unwrapped();
        return number instanceof Double decimal
                ? tree.decimal(at, trail, decimal)
                : tree.scalar(at, trail, Scalar.Kind.INTEGER, number.toString());
    }

    private static String text(ConfigValue value) {
        return Objects.toString(value.unwrapped(), "");
    }

    private static boolean isKnown(ConfigValue value) {
        try {
            value.valueType();
            return true;
        } catch (ConfigException.NotResolved needsTheEnvironment) {
            return false;
        }
    }

    private static int line(ConfigValue value) {
        return Math.max(0, value.origin().lineNumber());
    }

    private static DocumentException failure(String file, ConfigException fault) {
        int line = fault.origin() == null ? 0 : Math.max(0, fault.origin().lineNumber());
        return new DocumentException(new Position(file, line, line == 0 ? 0 : 1), problem(file, fault.getMessage()));
    }

    /** The library begins its messages with the file and the line, which are said elsewhere. */
    private static String problem(String file, @Nullable String message) {
        String text = message == null
                ? "it cannot be read"
                : message.replace('\n', ' ').strip();
        if (!text.startsWith(file + ":")) {
            return text;
        }
        String rest = text.substring(file.length() + 1).strip();
        int digits = 0;
        while (digits < rest.length() && Character.isDigit(rest.charAt(digits))) {
            digits++;
        }
        return digits > 0 && rest.startsWith(":", digits)
                ? rest.substring(digits + 1).strip()
                : rest;
    }
}
