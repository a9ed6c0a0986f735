package io.pacto.plugin.contract.project;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The ports a project names, and which of them an interface gets. */
final class Ports {

    /** How sure a port is, surest first. */
    enum Source {
        /** The program's own setting. */
        SETTING,
        /** The image exposes it. */
        EXPOSED,
        /** The chart's service has it, which may differ from the container's. */
        SERVICE,
        /** The framework's default. */
        FRAMEWORK,
        /** A port that is called grpc. */
        GRPC
    }

    private record Port(Source source, Proposal proposal) {}

    private final List<Port> ports = new ArrayList<>();

    /** Whether the text is a port; 0 means any free one, which no contract can promise. */
    static boolean isPort(String text) {
        if (text.isEmpty() || text.length() > 5) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        int port = Integer.parseInt(text);
        return port > 0 && port <= 65_535;
    }

    void add(Source source, Proposal proposal) {
        ports.add(new Port(source, proposal));
    }

    boolean has(Source source) {
        return first(source, "") != null;
    }

    boolean any() {
        return !ports.isEmpty();
    }

    /** The port of http, or null when nothing says it. */
    @Nullable
    Proposal http(boolean grpcToo) {
        for (Source source : List.of(Source.SETTING, Source.EXPOSED, Source.SERVICE, Source.FRAMEWORK)) {
            Proposal found = first(source, grpcToo ? "50051" : "");
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The port of grpc, given the one that http has; null when nothing says it. */
    @Nullable
    Proposal grpc(@Nullable Proposal http) {
        Proposal named = first(Source.GRPC, "");
        if (named != null) {
            return named;
        }
        TreeSet<String> taken = new TreeSet<>();
        if (http != null) {
            taken.add(http.value());
        }
        Proposal other = null;
        for (Port port : ports) {
            if (port.source == Source.EXPOSED && !taken.contains(port.proposal.value())) {
                if (port.proposal.value().equals("50051")) {
                    return port.proposal;
                }
                other = other == null ? port.proposal : other;
            }
        }
        return other == null && http == null ? first(Source.SERVICE, "") : other;
    }

    private @Nullable Proposal first(Source source, String but) {
        for (Port port : ports) {
            if (port.source == source && !port.proposal.value().equals(but)) {
                return port.proposal;
            }
        }
        return null;
    }
}
