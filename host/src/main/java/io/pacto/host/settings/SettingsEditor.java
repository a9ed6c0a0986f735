package io.pacto.host.settings;

import io.pacto.api.Disk;
import io.pacto.api.Documents;
import io.pacto.api.Entry;
import io.pacto.api.GeneratedFile;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Switches plugins on and off in a settings file. */
public final class SettingsEditor {

    private static final long LIMIT = 1024L * 1024;

    private final Surroundings surroundings;
    private final SettingsReader reader;
    private final Documents documents;
    private final Flags flags;

    /**
     * An editor.
     *
     * @param surroundings folders
     * @param reader knows where the files are
     * @param documents reads and writes YAML
     * @param flags may name another user file
     */
    public SettingsEditor(Surroundings surroundings, SettingsReader reader, Documents documents, Flags flags) {
        this.surroundings = surroundings;
        this.reader = reader;
        this.documents = documents;
        this.flags = flags;
    }

    /**
     * Switches a plugin.
     *
     * @param id the plugin
     * @param on whether it is to be on
     * @param forUser whether the user's file is changed, not the project's
     * @param disk writes the file
     * @return the file that was changed
     */
    public Path switchPlugin(String id, boolean on, boolean forUser, Disk disk) {
        Path file = forUser ? reader.userFile(flags) : projectFile();
        String text =
                disk.kind(file) == Disk.Kind.FILE ? new String(disk.read(file, LIMIT), StandardCharsets.UTF_8) : "";
        if (hasComments(text)) {
            throw new PactoException(
                    file + " has comments, which would be lost",
                    "edit it by hand: plugins: {" + (on ? "enable" : "disable") + ": [" + id + "]}");
        }
        Node root = text.isBlank()
                ? Mapping.builder().build()
                : documents.parse(file.toString(), text.getBytes(StandardCharsets.UTF_8));
        if (!(root instanceof Mapping mapping)) {
            throw new PactoException("settings file " + file + " is not a mapping", "write key: value lines");
        }
        String changed = documents.toYaml(changed(mapping, id, on));
        Path folder = Objects.requireNonNull(file.getParent(), "a settings file lies in a folder");
        disk.write(folder, List.of(GeneratedFile.text(String.valueOf(file.getFileName()), changed)));
        return file;
    }

    private Path projectFile() {
        Path known = reader.projectFile();
        return known != null
                ? known
                : surroundings
                        .workingDirectory()
                        .resolve(SettingsReader.PROJECT_FOLDER)
                        .resolve(SettingsReader.FILE);
    }

    /** A {@code #} outside quotes; inside quotes it is refused as well, which costs nothing but an edit by hand. */
    private static boolean hasComments(String text) {
        return text.indexOf('#') >= 0;
    }

    private static Mapping changed(Mapping root, String id, boolean on) {
        Mapping plugins = root.get("plugins") instanceof Mapping present
                ? present
                : Mapping.builder().build();
        Mapping.Builder section = Mapping.builder();
        List<Node> enabled = without(plugins.list("enable"), id);
        List<Node> disabled = without(plugins.list("disable"), id);
        (on ? enabled : disabled).add(Scalar.of(id));
        section.putIfAny("enable", Sequence.of(enabled));
        section.putIfAny("disable", Sequence.of(disabled));
        for (Entry entry : plugins.entries()) {
            if (!entry.name().equals("enable") && !entry.name().equals("disable")) {
                section.put(entry.name(), entry.value());
            }
        }
        Mapping.Builder whole = Mapping.builder();
        boolean placed = false;
        for (Entry entry : root.entries()) {
            boolean here = entry.name().equals("plugins");
            whole.put(entry.name(), here ? section.build() : entry.value());
            placed |= here;
        }
        return placed ? whole.build() : whole.put("plugins", section.build()).build();
    }

    private static List<Node> without(List<Node> ids, String id) {
        List<Node> kept = new ArrayList<>();
        for (Node node : ids) {
            if (!(node instanceof Scalar scalar && scalar.text().equals(id))) {
                kept.add(node);
            }
        }
        return kept;
    }
}
