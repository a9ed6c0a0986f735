package io.pacto.plugin.contract.project;

import io.pacto.api.ContractShape;
import io.pacto.api.Scalar;
import io.pacto.plugin.contract.OneLine;
import io.pacto.plugin.contract.project.Draft.Slot;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text of a proposed contract; every part has a comment that says where it came from. */
final class ContractText {

    private static final String HEAD = """
            # yaml-language-server: $schema=%SCHEMA%
            #
            # Proposed from the files of a project, of which none was run: what is uncertain says so. Correct it, then
            # check it with: pacto validate
            pactoVersion: "1.0"

            """;

    private static final String RUNTIME = """

            # How the service behaves cannot be read off its files: everything here is assumed.
            runtime:
              # service, job (runs to completion) or scheduled
              workload: service
              state:
                # stateless, stateful, or hybrid (state that may be lost, such as a cache)
                type: stateless
                persistence:
                  scope: local
                  durability: ephemeral
                # low, medium or high
                dataCriticality: low
            """;

    private final StringBuilder text = new StringBuilder();
    private final Draft draft;
    private final List<Interfaces.Interface> interfaces;
    private final String toProject;

    /**
     * A text.
     *
     * @param draft what was seen
     * @param interfaces the interfaces
     * @param toProject the way from the bundle to the project; empty when they are the same folder
     */
    ContractText(Draft draft, List<Interfaces.Interface> interfaces, String toProject) {
        this.draft = draft;
        this.interfaces = interfaces;
        this.toProject = toProject;
    }

    String write(String service) {
        text.append(HEAD.replace("%SCHEMA%", ContractShape.SCHEMA_ID));
        service(service);
        interfaces();
        configuration();
        dependencies();
        text.append(RUNTIME);
        health();
        scaling();
        return text.toString();
    }

    private void service(String service) {
        line("service:");
        Proposal name = draft.chosen(Slot.NAME);
        if (name != null && !name.value().equals(service)) {
            comment("  ", name.origin() + " says: " + name.what());
        }
        line("  name: " + service);
        Proposal version = draft.chosen(Slot.VERSION);
        if (version == null) {
            comment("  ", "no file says which version; raise it with every change you publish");
            line("  version: 0.1.0");
        } else {
            from("  ", version);
            line("  version: " + quoted(version.value()));
        }
        image();
        chart();
    }

    private void image() {
        Proposal image = draft.chosen(Slot.IMAGE);
        if (image != null) {
            line("  image:");
            from("    ", image);
            line("    ref: " + quoted(image.value()));
        }
    }

    private void chart() {
        Proposal chart = draft.chosen(Slot.CHART);
        Proposal version = draft.chosen(Slot.CHART_VERSION);
        if (chart != null && version != null) {
            line("  chart:");
            from("    ", chart);
            comment("    ", "a local chart can be packed but not pushed: name its oci:// reference before you publish");
            line("    ref: " + quoted(path(chart.value())));
            from("    ", version);
            line("    version: " + quoted(version.value()));
        }
    }

    private String path(String inProject) {
        String way = toProject.isEmpty() ? inProject : toProject + (inProject.equals(".") ? "" : "/" + inProject);
        return way.startsWith("../") || way.equals("..") || way.equals(".") ? way : "./" + way;
    }

    private void interfaces() {
        if (interfaces.isEmpty()) {
            line("");
            comment("", "No file names a port or describes an interface.");
            comment("", "interfaces:");
            comment("", "  - {name: api, type: http, port: 8080, contract: interfaces/openapi.yaml}");
            return;
        }
        line("");
        line("interfaces:");
        for (Interfaces.Interface each : interfaces) {
            for (String comment : each.comments()) {
                comment("  ", comment);
            }
            line("  - name: " + each.name());
            line("    type: " + each.kind().name().toLowerCase(Locale.ROOT));
            if (each.port() != null) {
                line("    port: " + each.port());
            }
            comment("    ", "internal is assumed");
            line("    visibility: internal");
            if (each.contract() != null) {
                line("    contract: " + file(each.contract()));
            }
        }
    }

    private void configuration() {
        line("");
        for (Origin file : draft.settingFiles()) {
            comment("", "from " + file + ": keys and types, no values");
        }
        if (draft.settingFiles().isEmpty()) {
            comment("", "No file of settings was found: the schema has no keys yet.");
        }
        line("configuration:");
        line("  schema: configuration/schema.json");
    }

    private void dependencies() {
        line("");
        comment("", "Other contracts this service needs; which they are is for you to say.");
        for (Proposal need : draft.needs()) {
            comment("", need.origin() + " " + need.what());
        }
        comment("", "dependencies:");
        comment("", "  - ref: oci://ghcr.io/my-org/other-service");
        comment("", "    required: true");
        comment("", "    compatibility: \"^1.0.0\"");
    }

    private void health() {
        Proposal health = draft.chosen(Slot.HEALTH);
        Interfaces.@Nullable Interface target = null;
        for (Interfaces.Interface each : interfaces) {
            if (target == null && each.kind() == Draft.Kind.HTTP) {
                target = each;
            }
        }
        if (health != null && target != null) {
            line("  health:");
            line("    interface: " + target.name());
            from("    ", health);
            line("    path: " + quoted(health.value()));
        }
    }

    private void scaling() {
        Proposal min = draft.chosen(Slot.MIN);
        Proposal max = draft.chosen(Slot.MAX);
        Proposal replicas = draft.chosen(Slot.REPLICAS);
        if (min != null && max != null) {
            line("");
            line("scaling:");
            from("  ", min);
            line("  min: " + Integer.parseInt(min.value()));
            line("  max: " + Integer.parseInt(max.value()));
        } else if (replicas != null) {
            line("");
            line("scaling:");
            from("  ", replicas);
            line("  replicas: " + Integer.parseInt(replicas.value()));
        }
    }

    private void from(String indent, Proposal proposal) {
        comment(indent, "from " + proposal.origin());
    }

    private void comment(String indent, String words) {
        line(indent + "# " + Origin.clean(words));
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private static String file(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && (i == 0 || "-_./".indexOf(c) < 0)) {
                return quoted(path);
            }
        }
        return path;
    }

    /** Escaped as JSON has it, which YAML reads alike. */
    private static String quoted(String value) {
        return OneLine.json(Scalar.of(value));
    }
}
