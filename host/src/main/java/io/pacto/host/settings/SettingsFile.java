package io.pacto.host.settings;

import io.pacto.api.Documents;
import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import io.pacto.api.VersionRange;
import io.pacto.host.plugin.PluginChoice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One settings file. Keys are the names of flags; below {@code plugins} stand the lists of ids that are on and off, and what
 * the project requires.
 */
record SettingsFile(
        Optional<String> outputFormat,
        Optional<Boolean> verbose,
        Optional<Boolean> noCache,
        Optional<Boolean> offline,
        List<String> enabled,
        Map<String, String> disabled,
        Map<String, PluginChoice.Requirement> required,
        @Nullable Node rules,
        List<String> notes) {

    static final SettingsFile EMPTY = new SettingsFile(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Map.of(),
            Map.of(),
            null,
            List.of());

    private static final List<String> KEYS =
            List.of("output-format", "verbose", "no-cache", "offline", "plugins", "rules");
    private static final List<String> PLUGIN_KEYS = List.of("enable", "disable", "require");
    private static final String SHAPE = "write for example: plugins: {disable: [openapi]}";

    private SettingsFile noting(String note) {
        return new SettingsFile(
                outputFormat, verbose, noCache, offline, enabled, disabled, required, rules, List.of(note));
    }

    /** Reads settings files. */
    static final class Reader {

        private final Documents documents;

        Reader(Documents documents) {
            this.documents = documents;
        }

        /** Returns the settings; a file that is not there says nothing. */
        SettingsFile read(FoundFile file) {
            if (file.note() != null) {
                return EMPTY.noting(file.note());
            }
            @Nullable Node root = document(file);
            if (root == null) {
                return EMPTY;
            }
            if (!(root instanceof Mapping mapping)) {
                throw new PactoException(
                        "settings file " + root.position() + " is not a mapping", "write key: value lines");
            }
            return read(mapping);
        }

        /** Returns what a file holds; null when it is not there or empty. */
        @Nullable
        Node document(FoundFile file) {
            byte[] content = file.content();
            if (content == null) {
                return null;
            }
            Node root = documents.parse(file.name(), content);
            return root instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL ? null : root;
        }

        private static SettingsFile read(Mapping root) {
            List<String> notes = new ArrayList<>();
            noteUnknown(root, KEYS, notes);
            List<String> enabled = new ArrayList<>();
            Map<String, String> disabled = new LinkedHashMap<>();
            Map<String, PluginChoice.Requirement> required = new LinkedHashMap<>();
            @Nullable Node section = root.get("plugins");
            if (section != null && !(section instanceof Mapping)) {
                throw new PactoException(section.position() + ": plugins is not a mapping", SHAPE);
            }
            if (section instanceof Mapping plugins) {
                noteUnknown(plugins, PLUGIN_KEYS, notes);
                for (Node id : list(plugins, "enable")) {
                    enabled.add(text(id));
                }
                for (Node id : list(plugins, "disable")) {
                    disabled.put(
                            text(id), id.position().file() + ":" + id.position().line());
                }
                @Nullable Node wanted = plugins.get("require");
                if (wanted != null && !(wanted instanceof Mapping)) {
                    throw new PactoException(wanted.position() + ": require is not a mapping", SHAPE);
                }
                if (wanted instanceof Mapping requirements) {
                    for (Entry entry : requirements.entries()) {
                        String range = text(entry.value());
                        checkRange(range, entry.value());
                        required.put(
                                entry.name(),
                                new PluginChoice.Requirement(
                                        range,
                                        entry.key().position().file() + ":"
                                                + entry.key().position().line()));
                    }
                }
            }
            return new SettingsFile(
                    Optional.ofNullable(root.text("output-format")),
                    truth(root, "verbose"),
                    truth(root, "no-cache"),
                    truth(root, "offline"),
                    enabled,
                    disabled,
                    required,
                    root.get("rules"),
                    notes);
        }

        /** A list that is none would switch nothing off, and nobody would see it. */
        private static List<Node> list(Mapping plugins, String key) {
            @Nullable Node node = plugins.get(key);
            if (node == null) {
                return List.of();
            }
            if (node instanceof Sequence sequence) {
                return sequence.items();
            }
            throw new PactoException(node.position() + ": " + key + " is not a list", SHAPE);
        }

        private static void checkRange(String range, Node at) {
            try {
                VersionRange.parse(range);
            } catch (IllegalArgumentException e) {
                throw new PactoException(
                        at.position() + ": \"" + range + "\" is not a version range: " + e.getMessage(),
                        "write for example \"^1.0\"");
            }
        }

        private static void noteUnknown(Mapping mapping, List<String> known, List<String> notes) {
            for (Entry entry : mapping.entries()) {
                if (!known.contains(entry.name())) {
                    notes.add(entry.key().position() + ": unknown setting \"" + entry.name() + "\" is ignored");
                }
            }
        }

        private static String text(Node node) {
            if (node instanceof Scalar scalar) {
                return scalar.text();
            }
            throw new PactoException(node.position() + ": text is expected here", "");
        }

        private static Optional<Boolean> truth(Mapping root, String key) {
            Node node = root.get(key);
            if (node == null) {
                return Optional.empty();
            }
            if (node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.BOOLEAN) {
                return Optional.of(scalar.text().equalsIgnoreCase("true"));
            }
            throw new PactoException(node.position() + ": " + key + " is not true or false", "");
        }
    }
}
