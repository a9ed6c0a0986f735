package io.pacto.host.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pacto.api.Finding;
import io.pacto.api.PactoException;
import io.pacto.api.Source.Overlay;
import io.pacto.host.document.HostDocuments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Loads contracts for tests: text in, findings or document out. */
final class Load {

    static final String BASE = "pactoVersion: \"1.0\"\nservice: {name: svc, version: 1.0.0}\n";
    static final HostDocuments DOCUMENTS = new HostDocuments();

    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<Overlay> overlays = new ArrayList<>();

    static String service(String more) {
        return "pactoVersion: \"1.0\"\nservice: {name: svc, version: 1.0.0, " + more + "}\n";
    }

    static String runtime(String more) {
        return BASE + "runtime:\n  workload: service\n  state:\n    type: stateless\n"
                + "    persistence: {scope: local, durability: ephemeral}\n    dataCriticality: low\n" + more;
    }

    static String state(String type, String durability) {
        return BASE + "runtime: {workload: service, state: {type: " + type
                + ", persistence: {scope: local, durability: " + durability + "}, dataCriticality: low}}\n";
    }

    static Load with() {
        return new Load();
    }

    Load values(String name, String text) {
        files.put(name, text);
        overlays.add(new Overlay(Overlay.Kind.VALUES_FILE, name));
        return this;
    }

    Load set(String assignment) {
        overlays.add(new Overlay(Overlay.Kind.SET, assignment));
        return this;
    }

    Load setString(String assignment) {
        overlays.add(new Overlay(Overlay.Kind.SET_STRING, assignment));
        return this;
    }

    ContractLoader.Loaded load(String text) {
        return load(text.getBytes(UTF_8));
    }

    ContractLoader.Loaded load(byte[] text) {
        return new ContractLoader(Load.DOCUMENTS).load("pacto.yaml", text, overlays, this::file);
    }

    private byte[] file(String name) {
        String text = files.get(name);
        if (text == null || text.equals("<missing>")) {
            throw new PactoException("no such file", "check the name");
        }
        return text.getBytes(UTF_8);
    }

    /** Returns the findings of both layers, as {@code validate} would. */
    List<Finding> findings(String text) {
        ContractLoader.Loaded loaded = load(text);
        List<Finding> all = new ArrayList<>(loaded.findings());
        if (loaded.document() != null) {
            all.addAll(new ContractLoader(Load.DOCUMENTS).structure(loaded.document()));
        }
        return all;
    }

    /** Returns the merged document as JSON on one line, without blanks. */
    String json(String text) {
        String json = DOCUMENTS.toJson(Objects.requireNonNull(load(text).document()));
        return json.replaceAll("\\n *", "").replace("\": ", "\":");
    }

    static String show(Finding finding) {
        return finding.rule() + " @ " + finding.path();
    }
}
