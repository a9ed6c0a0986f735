package io.pacto.plugin.contract.project;

import io.pacto.api.Node;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the readers saw so far. Of two files that say the same thing the one nearer to the root counts. */
final class Draft {

    /** What a contract has once. */
    enum Slot {
        NAME,
        VERSION,
        IMAGE,
        CHART,
        CHART_VERSION,
        REPLICAS,
        MIN,
        MAX,
        HEALTH
    }

    /** Kinds of interface documents. */
    enum Kind {
        HTTP,
        GRPC,
        EVENT
    }

    /**
     * A document that describes an interface.
     *
     * @param file its path in the project
     * @param server the port one of its servers has, if any
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Api(
            Kind kind,
            ProjectFile file,
            byte[] content,
            Origin origin,
            @Nullable Proposal server) {}

    /** More would be a folder of samples, and nobody reads such a contract. */
    private static final int MOST_APIS = 20;

    private final Map<Slot, Proposal> chosen = new EnumMap<>(Slot.class);
    private final Ports ports = new Ports();
    private final List<Api> apis = new ArrayList<>();
    private final Map<String, Node> settings = new LinkedHashMap<>();
    private final List<Origin> settingFiles = new ArrayList<>();
    private final List<Proposal> needs = new ArrayList<>();
    private final List<Proposal> found = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void propose(Slot slot, Proposal proposal) {
        if (chosen.putIfAbsent(slot, proposal) == null) {
            found.add(proposal);
        }
    }

    void port(Ports.Source source, String port, String what, Origin origin) {
        if (Ports.isPort(port)) {
            Proposal proposal = new Proposal(port, what, origin);
            ports.add(source, proposal);
            found.add(proposal);
        }
    }

    void api(Api api, String what) {
        if (apis.size() == MOST_APIS) {
            note("skipped " + api.origin() + ": the contract has " + MOST_APIS + " interfaces already");
            return;
        }
        apis.add(api);
        found.add(new Proposal("", what, api.origin()));
    }

    void settings(Map<String, Node> properties, Origin origin) {
        if (!properties.isEmpty()) {
            properties.forEach(settings::putIfAbsent);
            settingFiles.add(origin);
            found.add(new Proposal("", "configuration with " + properties.size() + " key(s)", origin));
        }
    }

    void need(Proposal proposal) {
        needs.add(proposal);
        found.add(proposal);
    }

    void note(String text) {
        notes.add(text);
    }

    @Nullable
    Proposal chosen(Slot slot) {
        return chosen.get(slot);
    }

    Ports ports() {
        return ports;
    }

    List<Api> apis() {
        return apis;
    }

    Map<String, Node> settings() {
        return settings;
    }

    List<Origin> settingFiles() {
        return settingFiles;
    }

    List<Proposal> needs() {
        return needs;
    }

    List<Proposal> found() {
        return found;
    }

    List<String> notes() {
        return notes;
    }
}
