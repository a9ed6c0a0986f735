package io.pacto.plugin.contract.project;

import io.pacto.api.GeneratedFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The interfaces of a draft with their names, ports and files. */
final class Interfaces {

    private static final String ASSUMED_HTTP = "8080";
    private static final String ASSUMED_GRPC = "50051";

    /**
     * One interface.
     *
     * @param port null for events
     * @param contract its file in the bundle; null when the project has none
     * @param comments where all this comes from
     */
    record Interface(
            String name,
            Draft.Kind kind,
            @Nullable String port,
            @Nullable String contract,
            List<String> comments) {}

    private final Draft draft;
    private final Predicate<String> taken;
    private final boolean inPlace;
    private final List<Interface> list = new ArrayList<>();
    private final List<GeneratedFile> files = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> targets = new LinkedHashSet<>();

    /**
     * The interfaces.
     *
     * @param draft what was seen
     * @param taken whether the bundle's folder has such a file already
     * @param inPlace whether the bundle's folder is the project's, so that its documents need no copy
     */
    Interfaces(Draft draft, Predicate<String> taken, boolean inPlace) {
        this.draft = draft;
        this.taken = taken;
        this.inPlace = inPlace;
        build();
    }

    List<Interface> list() {
        return list;
    }

    List<GeneratedFile> files() {
        return files;
    }

    private void build() {
        boolean grpc = has(Draft.Kind.GRPC);
        Proposal http = isHttp() ? draft.ports().http(grpc) : null;
        if (!has(Draft.Kind.HTTP) && http != null) {
            list.add(new Interface(
                    name("api"),
                    Draft.Kind.HTTP,
                    http.value(),
                    null,
                    List.of(from(http), "type assumed; no document describes it")));
        }
        for (Draft.Api api : draft.apis()) {
            add(api, http);
        }
    }

    /** A port alone is taken for http; beside a proto file or events it may be theirs. */
    private boolean isHttp() {
        Ports ports = draft.ports();
        return has(Draft.Kind.HTTP)
                || ports.has(Ports.Source.FRAMEWORK)
                || ports.has(Ports.Source.SETTING)
                || draft.apis().isEmpty();
    }

    private boolean has(Draft.Kind kind) {
        return draft.apis().stream().anyMatch(api -> api.kind() == kind);
    }

    private void add(Draft.Api api, @Nullable Proposal http) {
        List<String> comments = new ArrayList<>();
        comments.add("from " + api.origin());
        String port = switch (api.kind()) {
            case HTTP -> port(http == null ? api.server() : http, ASSUMED_HTTP, comments);
            case GRPC -> port(draft.ports().grpc(http), ASSUMED_GRPC, comments);
            case EVENT -> null;
        };
        String base = switch (api.kind()) {
            case HTTP -> "api";
            case GRPC -> "grpc";
            case EVENT -> "events";
        };
        String target = inPlace ? api.file().path() : target(api);
        if (!inPlace) {
            files.add(new GeneratedFile(target, api.content()));
        }
        list.add(new Interface(name(base), api.kind(), port, target, comments));
    }

    private static String port(@Nullable Proposal seen, String assumed, List<String> comments) {
        if (seen == null) {
            comments.add("no file says which port; " + assumed + " is assumed");
            return assumed;
        }
        comments.add(from(seen));
        return seen.value();
    }

    private static String from(Proposal proposal) {
        return "from " + proposal.origin() + ": " + proposal.what();
    }

    private String name(String base) {
        String name = base;
        for (int i = 2; !names.add(name); i++) {
            name = base + "-" + i;
        }
        return name;
    }

    private String target(Draft.Api api) {
        String ending = api.file().name().substring(api.file().name().lastIndexOf('.'));
        String base = switch (api.kind()) {
            case HTTP -> "openapi";
            case EVENT -> "asyncapi";
            case GRPC -> plain(api.file().name().substring(0, api.file().name().length() - ending.length()));
        };
        String suffix = ending.equals(".yml") ? ".yaml" : ending;
        String target = "interfaces/" + base + suffix;
        for (int i = 2; taken.test(target) || !targets.add(target.toLowerCase(Locale.ROOT)); i++) {
            target = "interfaces/" + base + "-" + i + suffix;
        }
        return target;
    }

    private static String plain(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_-]+", "-");
        return plain.isEmpty() || plain.length() > 100 ? "service" : plain;
    }
}
