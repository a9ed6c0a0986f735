package io.pacto.host.plugin;

import io.pacto.api.Layer;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.OptionInfo;
import io.pacto.api.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one entry of {@code contributes}. */
final class ContributionReader {

    private static final List<String> KEYS = List.of(
            "point",
            "id",
            "class",
            "summary",
            "layer",
            "order",
            "informational",
            "lasting",
            "format",
            "kinds",
            "schemes",
            "when",
            "asked",
            "report",
            "tool",
            "options");
    private static final List<String> OPTION_KEYS =
            List.of("name", "short", "type", "operand", "required", "repeatable", "default", "values", "label", "help");

    private final String origin;
    private final List<String> notes;

    ContributionReader(String origin, List<String> notes) {
        this.origin = origin;
        this.notes = notes;
    }

    /** Returns the contribution, or null when this host does not know its extension point. */
    @Nullable
    Contribution read(Mapping entry) {
        DescriptorReader.noteUnknown(entry, KEYS, notes);
        String word = DescriptorReader.need(origin, entry, "point");
        String id = DescriptorReader.need(origin, entry, "id");
        Point point = Point.of(word);
        if (point == null) {
            notes.add("extension point \"" + word + "\" of contribution \"" + id
                    + "\" is not known to this host: ignored");
            return null;
        }
        checkId(entry, point, id);
        String format = DescriptorReader.text(entry, "format");
        return new Contribution(
                point,
                id,
                DescriptorReader.need(origin, entry, "class"),
                DescriptorReader.text(entry, "summary"),
                layer(entry, point),
                integer(entry, "order"),
                flag(entry, "informational"),
                flag(entry, "lasting"),
                point == Point.RENDERER && format.isEmpty() ? id : format,
                texts(entry, "kinds"),
                texts(entry, "schemes"),
                texts(entry, "when"),
                DescriptorReader.text(entry, "asked"),
                DescriptorReader.text(entry, "report"),
                DescriptorReader.text(entry, "tool"),
                options(entry));
    }

    /** An id that is typed must be one that can be: a word, or two for a command. */
    private void checkId(Mapping entry, Point point, String id) {
        int blank = point == Point.COMMAND ? id.indexOf(' ') : -1;
        boolean typed = blank < 0
                ? DescriptorReader.isWord(id)
                : DescriptorReader.isWord(id.substring(0, blank)) && DescriptorReader.isWord(id.substring(blank + 1));
        if (!typed) {
            throw DescriptorReader.refused(origin, entry, "\"" + id + "\" cannot be the name of a " + point.word());
        }
    }

    private Layer layer(Mapping entry, Point point) {
        if (point != Point.VALIDATOR) {
            return Layer.SEMANTIC;
        }
        String word = DescriptorReader.need(origin, entry, "layer");
        if (word.equals("cross-field")) {
            return Layer.CROSS_FIELD;
        }
        if (word.equals("semantic")) {
            return Layer.SEMANTIC;
        }
        if (word.equals("policy")) {
            return Layer.POLICY;
        }
        throw DescriptorReader.refused(
                origin, entry, "layer \"" + word + "\" is not one of cross-field, semantic, policy");
    }

    private List<OptionInfo> options(Mapping entry) {
        List<OptionInfo> options = new ArrayList<>();
        for (Node node : DescriptorReader.list(origin, entry, "options")) {
            if (!(node instanceof Mapping option)) {
                throw DescriptorReader.refused(origin, node, "an option is not a mapping");
            }
            DescriptorReader.noteUnknown(option, OPTION_KEYS, notes);
            String word = DescriptorReader.need(origin, option, "type");
            OptionInfo.@Nullable Type type = type(word);
            if (type == null) {
                throw DescriptorReader.refused(
                        origin,
                        option,
                        "type \"" + word + "\" is not one of text, flag, integer, choice, file, bundle");
            }
            String name = DescriptorReader.need(origin, option, "name");
            String shortName = DescriptorReader.text(option, "short");
            checkOption(option, name, shortName, options);
            options.add(new OptionInfo(
                    name,
                    shortName,
                    type,
                    flag(option, "operand"),
                    flag(option, "required"),
                    flag(option, "repeatable"),
                    DescriptorReader.text(option, "default"),
                    texts(option, "values"),
                    DescriptorReader.text(option, "label"),
                    DescriptorReader.text(option, "help")));
        }
        return options;
    }

    private void checkOption(Mapping option, String name, String shortName, List<OptionInfo> earlier) {
        if (!DescriptorReader.isWord(name)) {
            throw DescriptorReader.refused(origin, option, "\"" + name + "\" cannot be the name of an option");
        }
        if (!shortName.isEmpty() && (shortName.length() > 1 || !DescriptorReader.isWord(shortName))) {
            throw DescriptorReader.refused(origin, option, "short \"" + shortName + "\" is not one letter");
        }
        for (OptionInfo other : earlier) {
            if (other.name().equals(name)
                    || (!shortName.isEmpty() && other.shortName().equals(shortName))) {
                throw DescriptorReader.refused(
                        origin, option, "option \"" + name + "\" has the name of option \"" + other.name() + "\"");
            }
        }
    }

    private static OptionInfo.@Nullable Type type(String word) {
        for (OptionInfo.Type type : OptionInfo.Type.values()) {
            if (type.name().equalsIgnoreCase(word)) {
                return type;
            }
        }
        return null;
    }

    private List<String> texts(Mapping entry, String key) {
        List<String> texts = new ArrayList<>();
        for (Node node : DescriptorReader.list(origin, entry, key)) {
            if (!(node instanceof Scalar scalar)) {
                throw DescriptorReader.refused(origin, node, key + " holds something that is not text");
            }
            texts.add(scalar.text());
        }
        return texts;
    }

    private int integer(Mapping entry, String key) {
        String text = entry.text(key);
        if (text == null) {
            return 0;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw DescriptorReader.refused(origin, entry, key + " \"" + text + "\" is not a whole number");
        }
    }

    private static boolean flag(Mapping entry, String key) {
        return "true".equals(entry.text(key));
    }
}
