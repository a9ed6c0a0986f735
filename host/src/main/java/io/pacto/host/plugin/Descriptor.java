package io.pacto.host.plugin;

import io.pacto.api.Installation.RuleInfo;
import java.util.List;

/**
 * What a plugin says about itself in {@code META-INF/pacto/plugin.yaml}: the whole truth at start-up.
 *
 * @param id {@code [a-z][a-z0-9-]{1,62}}
 * @param version the plugin's own version
 * @param api range of api versions it was built for
 * @param summary one line
 * @param contributions what it offers
 * @param rules rules it may report
 * @param notes what was ignored while reading: unknown keys
 */
public record Descriptor(
        String id,
        String version,
        String api,
        String summary,
        List<Contribution> contributions,
        List<RuleInfo> rules,
        List<String> notes) {

    /** Where the descriptor lies in a jar. */
    public static final String PATH = "META-INF/pacto/plugin.yaml";

    /** Copies the lists. */
    public Descriptor {
        contributions = List.copyOf(contributions);
        rules = List.copyOf(rules);
        notes = List.copyOf(notes);
    }

    /** Returns id and version, as people write them. */
    public String label() {
        return id + " " + version;
    }
}
