package io.pacto.host.plugin;

import io.pacto.api.Installation.RuleInfo;
import io.pacto.api.Layer;
import io.pacto.api.OptionInfo;
import io.pacto.host.plugin.IndexedPlugin.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The flat index: descriptors as lines of tab-separated fields. Reading a hundred plugins this way costs a split per
 * line and loads no parser; the file is a cache, rebuilt from the jars whenever it does not fit them.
 */
final class IndexText {

    /** First line; a file that begins otherwise is rebuilt. */
    static final String HEADER = "pacto-index 5";

    private IndexText() {}

    static String write(List<IndexedPlugin> plugins, Path base) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (IndexedPlugin plugin : plugins) {
            Descriptor descriptor = plugin.descriptor();
            line(
                    text,
                    "P",
                    descriptor.id(),
                    descriptor.version(),
                    descriptor.api(),
                    descriptor.summary(),
                    plugin.jar().isPresent()
                            ? base.relativize(plugin.jar().get()).toString()
                            : "",
                    Long.toString(plugin.size()),
                    Long.toString(plugin.modified()),
                    plugin.sha256(),
                    plugin.rides() ? "1" : "0");
            for (Contribution c : descriptor.contributions()) {
                line(
                        text,
                        "C",
                        c.point().name(),
                        c.id(),
                        c.className(),
                        c.summary(),
                        c.layer().name(),
                        Integer.toString(c.order()),
                        c.informational() ? "1" : "0",
                        c.lasting() ? "1" : "0",
                        c.format(),
                        c.asked(),
                        c.report(),
                        c.tool());
                list(text, "K", c.kinds());
                list(text, "S", c.schemes());
                list(text, "W", c.when());
                for (OptionInfo o : c.options()) {
                    line(
                            text,
                            "O",
                            o.name(),
                            o.shortName(),
                            o.type().name(),
                            o.operand() ? "1" : "0",
                            o.required() ? "1" : "0",
                            o.repeatable() ? "1" : "0",
                            o.defaultValue(),
                            o.label(),
                            o.help());
                    list(text, "V", o.values());
                }
            }
            for (RuleInfo rule : descriptor.rules()) {
                line(
                        text,
                        "R",
                        rule.id(),
                        rule.title(),
                        rule.severity(),
                        FoldedText.folded(rule.explanation()),
                        FoldedText.folded(rule.example()));
            }
            list(text, "N", descriptor.notes());
        }
        return text.toString();
    }

    private static void list(StringBuilder text, String letter, List<String> values) {
        for (String value : values) {
            line(text, letter, value);
        }
    }

    private static void line(StringBuilder text, String letter, String... fields) {
        text.append(letter);
        for (String field : fields) {
            text.append('\t');
            for (int i = 0; i < field.length(); i++) {
                char c = field.charAt(i);
                // Fields are single lines by nature; a stray break or tab in a summary must not shift the others.
                text.append(c == '\t' || c == '\n' || c == '\r' ? ' ' : c);
            }
        }
        text.append('\n');
    }

    /** Returns the plugins, or null when the text is not an index of this form. */
    static @Nullable List<IndexedPlugin> read(String text, Path base, Origin origin) {
        if (!text.startsWith(HEADER + "\n")) {
            return null;
        }
        Reading reading = new Reading(base, origin);
        int start = HEADER.length() + 1;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return null;
            }
            if (!reading.line(fields(text, start, end))) {
                return null;
            }
            start = end + 1;
        }
        return reading.finish();
    }

    private static List<String> fields(String text, int start, int end) {
        List<String> fields = new ArrayList<>();
        int from = start;
        int tab = text.indexOf('\t', from);
        while (tab >= 0 && tab < end) {
            fields.add(text.substring(from, tab));
            from = tab + 1;
            tab = text.indexOf('\t', from);
        }
        fields.add(text.substring(from, end));
        return fields;
    }

    /** Collects the lines of one plugin until the next begins. */
    private static final class Reading {

        private final Path base;
        private final Origin origin;
        private final List<IndexedPlugin> plugins = new ArrayList<>();
        private @Nullable List<String> head;
        private @Nullable List<String> contribution;
        private @Nullable List<String> option;
        private List<Contribution> contributions = new ArrayList<>();
        private List<RuleInfo> rules = new ArrayList<>();
        private List<String> notes = new ArrayList<>();
        private List<String> kinds = new ArrayList<>();
        private List<String> schemes = new ArrayList<>();
        private List<String> when = new ArrayList<>();
        private List<OptionInfo> options = new ArrayList<>();
        private List<String> values = new ArrayList<>();

        Reading(Path base, Origin origin) {
            this.base = base;
            this.origin = origin;
        }

        boolean line(List<String> fields) {
            String letter = fields.get(0);
            int expected = switch (letter) {
                case "P", "O" -> 10;
                case "C" -> 13;
                case "R" -> 6;
                default -> 2;
            };
            if (fields.size() != expected) {
                return false;
            }
            switch (letter) {
                case "P" -> {
                    endPlugin();
                    head = fields;
                }
                case "C" -> {
                    endContribution();
                    contribution = fields;
                }
                case "O" -> {
                    endOption();
                    option = fields;
                }
                case "K" -> kinds.add(fields.get(1));
                case "S" -> schemes.add(fields.get(1));
                case "W" -> when.add(fields.get(1));
                case "V" -> values.add(fields.get(1));
                case "R" ->
                    rules.add(new RuleInfo(
                            fields.get(1),
                            fields.get(2),
                            fields.get(3),
                            FoldedText.unfolded(fields.get(4)),
                            FoldedText.unfolded(fields.get(5))));
                case "N" -> notes.add(fields.get(1));
                default -> {
                    return false;
                }
            }
            return true;
        }

        List<IndexedPlugin> finish() {
            endPlugin();
            return plugins;
        }

        private void endOption() {
            if (option != null) {
                options.add(new OptionInfo(
                        option.get(1),
                        option.get(2),
                        OptionInfo.Type.valueOf(option.get(3)),
                        option.get(4).equals("1"),
                        option.get(5).equals("1"),
                        option.get(6).equals("1"),
                        option.get(7),
                        values,
                        option.get(8),
                        option.get(9)));
                option = null;
                values = new ArrayList<>();
            }
        }

        private void endContribution() {
            endOption();
            if (contribution != null) {
                contributions.add(new Contribution(
                        Point.valueOf(contribution.get(1)),
                        contribution.get(2),
                        contribution.get(3),
                        contribution.get(4),
                        Layer.valueOf(contribution.get(5)),
                        Integer.parseInt(contribution.get(6)),
                        contribution.get(7).equals("1"),
                        contribution.get(8).equals("1"),
                        contribution.get(9),
                        kinds,
                        schemes,
                        when,
                        contribution.get(10),
                        contribution.get(11),
                        contribution.get(12),
                        options));
                contribution = null;
                kinds = new ArrayList<>();
                schemes = new ArrayList<>();
                when = new ArrayList<>();
                options = new ArrayList<>();
            }
        }

        private void endPlugin() {
            endContribution();
            if (head != null) {
                Descriptor descriptor =
                        new Descriptor(head.get(1), head.get(2), head.get(3), head.get(4), contributions, rules, notes);
                boolean builtIn = head.get(5).isEmpty();
                plugins.add(new IndexedPlugin(
                        descriptor,
                        builtIn ? Origin.BUILT_IN : origin,
                        builtIn ? Optional.empty() : Optional.of(base.resolve(head.get(5))),
                        Long.parseLong(head.get(6)),
                        Long.parseLong(head.get(7)),
                        head.get(8),
                        head.get(9).equals("1")));
                head = null;
                contributions = new ArrayList<>();
                rules = new ArrayList<>();
                notes = new ArrayList<>();
            }
        }
    }
}
