package io.pacto.host.plugin;

import io.pacto.api.Documents;
import io.pacto.api.Entry;
import io.pacto.api.Installation.RuleInfo;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Sequence;
import io.pacto.api.Version;
import io.pacto.api.VersionRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a descriptor. Unknown keys are kept as notes; what is wrong is refused with its line. */
public final class DescriptorReader {

    private static final List<String> KEYS = List.of("id", "version", "api", "summary", "contributes", "rules");
    private static final List<String> RULE_KEYS = List.of("id", "title", "severity", "explanation", "example");
    private static final List<String> SEVERITIES =
            List.of("error", "warning", "info", "breaking", "potential-breaking", "non-breaking");

    private final Documents documents;

    /**
     * A reader.
     *
     * @param documents parses YAML
     */
    public DescriptorReader(Documents documents) {
        this.documents = documents;
    }

    /**
     * Reads a descriptor.
     *
     * @param origin the jar, for messages
     * @param content the descriptor's bytes
     * @return the descriptor
     * @throws BadPlugin when it is not one
     */
    public Descriptor read(String origin, byte[] content) {
        Node root;
        try {
            root = documents.parse(origin + "!" + Descriptor.PATH, content);
        } catch (io.pacto.api.DocumentException e) {
            throw new BadPlugin(e.getMessage(), "mend the descriptor and build the plugin again");
        }
        if (!(root instanceof Mapping mapping)) {
            throw refused(origin, root, "the descriptor is not a mapping");
        }
        List<String> notes = new ArrayList<>();
        noteUnknown(mapping, KEYS, notes);
        String id = need(origin, mapping, "id");
        if (!isId(id)) {
            throw refused(origin, mapping, "id \"" + id + "\" is not of the form [a-z][a-z0-9-]{1,62}");
        }
        String version = need(origin, mapping, "version");
        if (Version.parseOrNull(version) == null) {
            throw refused(origin, mapping, "version \"" + version + "\" is not a semantic version");
        }
        String api = need(origin, mapping, "api");
        try {
            VersionRange.parse(api);
        } catch (IllegalArgumentException e) {
            throw refused(origin, mapping, "api \"" + api + "\" is not a version range: " + e.getMessage());
        }
        List<Contribution> contributions = new ArrayList<>();
        ContributionReader reader = new ContributionReader(origin, notes);
        for (Node node : list(origin, mapping, "contributes")) {
            if (!(node instanceof Mapping entry)) {
                throw refused(origin, node, "a contribution is not a mapping");
            }
            Contribution contribution = reader.read(entry);
            if (contribution == null) {
                continue;
            }
            for (Contribution earlier : contributions) {
                if (earlier.point() == contribution.point() && earlier.id().equals(contribution.id())) {
                    throw refused(
                            origin,
                            entry,
                            "the " + contribution.point().word() + " \"" + contribution.id() + "\" is declared twice");
                }
            }
            contributions.add(contribution);
        }
        return new Descriptor(
                id, version, api, text(mapping, "summary"), contributions, rules(origin, mapping, notes), notes);
    }

    private static List<RuleInfo> rules(String origin, Mapping mapping, List<String> notes) {
        List<RuleInfo> rules = new ArrayList<>();
        for (Node node : list(origin, mapping, "rules")) {
            if (!(node instanceof Mapping entry)) {
                throw refused(origin, node, "a rule is not a mapping");
            }
            noteUnknown(entry, RULE_KEYS, notes);
            String severity = text(entry, "severity");
            if (!severity.isEmpty() && !SEVERITIES.contains(severity)) {
                throw refused(
                        origin, entry, "severity \"" + severity + "\" is not one of " + String.join(", ", SEVERITIES));
            }
            rules.add(new RuleInfo(
                    need(origin, entry, "id"),
                    text(entry, "title"),
                    severity,
                    text(entry, "explanation").strip(),
                    text(entry, "example").stripTrailing()));
        }
        return rules;
    }

    static boolean isId(String id) {
        if (id.length() < 2 || id.length() > 63 || id.charAt(0) < 'a' || id.charAt(0) > 'z') {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** Whether a text may be typed as the name of a command, option or generator. */
    static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letter && (i == 0 || (c != '-' && c != '_' && c != '.'))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static void noteUnknown(Mapping mapping, List<String> known, List<String> notes) {
        for (Entry entry : mapping.entries()) {
            if (!known.contains(entry.name())) {
                notes.add("unknown key \"" + entry.name() + "\" in line "
                        + entry.key().position().line() + " of the descriptor is ignored");
            }
        }
    }

    static List<Node> list(String origin, Mapping mapping, String key) {
        Node node = mapping.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof Sequence sequence) {
            return sequence.items();
        }
        throw refused(origin, node, key + " is not a list");
    }

    static String need(String origin, Mapping mapping, String key) {
        String value = mapping.text(key);
        if (value == null || value.isBlank()) {
            throw refused(origin, mapping, key + " is missing");
        }
        return value;
    }

    static String text(Mapping mapping, String key) {
        @Nullable String value = mapping.text(key);
        return value == null ? "" : value;
    }

    static BadPlugin refused(String origin, Node at, String problem) {
        return new BadPlugin(
                origin + " is not a usable plugin: line " + at.position().line() + " of its descriptor: " + problem,
                "mend META-INF/pacto/plugin.yaml and build the plugin again");
    }
}
