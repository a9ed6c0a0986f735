package io.pacto.plugin.doc;

import io.pacto.api.Contract;
import io.pacto.api.Reference;
import io.pacto.api.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The picture: a box per contract, its interfaces inside, and arrows to what it needs. */
final class Architecture {

    private static final String PUBLIC = "public";

    /** Words Mermaid takes for itself where an id stands, and the id of our own node. */
    private static final List<String> RESERVED = List.of(
            "external",
            "end",
            "graph",
            "flowchart",
            "subgraph",
            "direction",
            "style",
            "class",
            "classdef",
            "click",
            "linkstyle",
            "default",
            "href",
            "call");

    private final Landscape landscape;
    private final Ids ids = new Ids(new HashSet<>(RESERVED));
    private final Draft draft = new Draft();

    Architecture(Landscape landscape) {
        this.landscape = landscape;
    }

    Draft write() {
        List<Service> shown = shown();
        Draft boxes = new Draft();
        List<String> callers = new ArrayList<>();
        for (Service service : shown) {
            boxes.append(box(service, callers));
        }
        draft.line("```mermaid").line("graph TB");
        if (!callers.isEmpty()) {
            draft.line("  external([\"External User\"])").blank();
        }
        draft.join(boxes);
        addLines(callers);
        addLines(needs());
        return draft.line("```").blank();
    }

    /** One box per name, the one that is nearest to the root. */
    private List<Service> shown() {
        List<Service> shown = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Service service : landscape.services()) {
            if (names.add(service.name())) {
                shown.add(service);
            }
        }
        return shown;
    }

    private void addLines(Iterable<String> lines) {
        boolean first = true;
        for (String line : lines) {
            if (first) {
                draft.blank();
                first = false;
            }
            draft.line(line);
        }
    }

    private Draft box(Service service, List<String> callers) {
        String id = id(service);
        Contract contract = service.contract();
        Draft box = new Draft();
        box.line("  subgraph " + id + "[\"" + MermaidLabel.of(service.name() + " v" + service.version()) + "\"]");
        box.line("    direction TB");
        Contract.Behaviour runtime = contract.runtime();
        if (runtime != null) {
            String state = MermaidLabel.of(State.of(runtime, contract.scaling()));
            box.line("    " + ids.of(id + "/state", id + "_", "state") + "[(\"" + state + "\")]");
        }
        for (Contract.Interface each : contract.interfaces()) {
            String node = ids.of(
                    id + "/iface/" + each.name().value(),
                    id + "_iface_",
                    each.name().value());
            box.line("    " + node + "[\"" + label(contract, each) + "\"]");
            if (each.visibility().value().equals(PUBLIC)) {
                callers.add("  external --> " + node);
            }
        }
        if (runtime == null && contract.interfaces().isEmpty()) {
            box.line("    " + ids.of(id + "/info", id + "_", "info") + "[\"" + MermaidLabel.of(service.name()) + "\"]");
        }
        return box.line("  end");
    }

    private static String label(Contract contract, Contract.Interface each) {
        List<String> lines = new ArrayList<>();
        lines.add(MermaidLabel.of(each.name().value()));
        String port = each.port() == null ? "" : " :" + each.port().value();
        lines.add(MermaidLabel.of(each.type().value()) + port);
        Value<String> visibility = InterfaceSection.visibility(each);
        if (visibility != null) {
            lines.add(MermaidLabel.of(visibility.value()));
        }
        Contract.Behaviour runtime = contract.runtime();
        if (runtime != null && InterfaceSection.isAskedBy(runtime.health(), each)) {
            lines.add("♥ health");
        }
        return String.join("<br/>", lines);
    }

    /** A set, because two references may lead to the same contract. */
    private Set<String> needs() {
        Set<String> arrows = new LinkedHashSet<>();
        for (Service service : landscape.services()) {
            for (Service.Need need : service.needs()) {
                Service target = need.target();
                arrows.add("  " + id(service) + (target == null ? declared(need.dependency()) : " --> " + id(target)));
            }
        }
        return arrows;
    }

    private String declared(Contract.Dependency dependency) {
        String reference = dependency.ref().value();
        String name = Reference.of(reference).shortName();
        boolean required = dependency.required().value();
        String range = dependency.compatibility().value();
        String label = (required ? "required" : "optional") + (range.isBlank() ? "" : " · " + range);
        return (required ? " -->" : " -.->") + "|\"" + MermaidLabel.of(label) + "\"| "
                + ids.of("missing/" + reference, "dep_", name) + "[\"" + MermaidLabel.of(name) + "\"]";
    }

    private String id(Service service) {
        return ids.of("service/" + service.name(), "", service.name());
    }
}
