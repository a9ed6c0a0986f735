package io.pacto.plugin.contract.project;

import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Version;
import org.jspecify.annotations.Nullable;

/** A Helm chart and its values: chart, image, port and number of replicas. */
final class HelmChart implements ProjectReader {

    @Override
    public boolean knows(ProjectFile file) {
        return file.name().equals("Chart.yaml") || file.name().equals("values.yaml");
    }

    @Override
    public void read(ProjectFile file, Draft draft) {
        if (file.name().equals("Chart.yaml")) {
            chart(file, draft);
        } else {
            values(file, draft);
        }
    }

    private static void chart(ProjectFile file, Draft draft) {
        Node tree = file.tree();
        String version = tree.text("version");
        Node place = tree.get("version");
        if (version == null || place == null || Version.parseOrNull(version) == null) {
            draft.note("skipped " + file.line(0) + ": it has no version that is a semantic version");
            return;
        }
        String folder = file.folder().isEmpty()
                ? "."
                : file.folder().substring(0, file.folder().length() - 1);
        String name = tree.text("name");
        draft.propose(
                Draft.Slot.CHART,
                new Proposal(folder, "chart " + (name == null ? folder : name) + " " + version, file.line(0)));
        draft.propose(
                Draft.Slot.CHART_VERSION, new Proposal(version, "chart version " + version, Origin.of(file, place)));
    }

    private static void values(ProjectFile file, Draft draft) {
        Node tree = file.tree();
        image(file, tree.get("image"), draft);
        Node service = tree.get("service");
        port(file, service, "port", Ports.Source.SERVICE, draft);
        port(file, service, "grpcPort", Ports.Source.GRPC, draft);
        port(file, tree.get("grpc"), "port", Ports.Source.GRPC, draft);
        scaling(file, tree, draft);
    }

    private static void image(ProjectFile file, @Nullable Node image, Draft draft) {
        String repository = image == null ? null : image.text("repository");
        if (image == null || repository == null || repository.isEmpty()) {
            return;
        }
        String registry = image.text("registry");
        String tag = image.text("tag");
        String name = registry == null || registry.isEmpty() ? repository : registry + "/" + repository;
        Proposals.image(draft, tag == null || tag.isEmpty() ? name : name + ":" + tag, Origin.of(file, image));
    }

    private static void port(ProjectFile file, @Nullable Node parent, String key, Ports.Source source, Draft draft) {
        if (parent != null && parent.get(key) instanceof Scalar port) {
            draft.port(source, port.text(), "port " + port.text() + " (" + port.path() + ")", Origin.of(file, port));
        }
    }

    private static void scaling(ProjectFile file, Node tree, Draft draft) {
        Node range = tree.get("autoscaling");
        String enabled = range == null ? null : range.text("enabled");
        if (range != null && "true".equals(enabled)) {
            String min = range.text("minReplicas");
            String max = range.text("maxReplicas");
            if (min != null
                    && max != null
                    && Proposals.isCount(min)
                    && Proposals.isCount(max)
                    && Integer.parseInt(min) <= Integer.parseInt(max)) {
                Origin origin = Origin.of(file, range);
                draft.propose(Draft.Slot.MIN, new Proposal(min, "at least " + min + " replica(s)", origin));
                draft.propose(Draft.Slot.MAX, new Proposal(max, "at most " + max + " replica(s)", origin));
                return;
            }
        }
        if (tree.get("replicaCount") instanceof Scalar count && Proposals.isCount(count.text())) {
            draft.propose(
                    Draft.Slot.REPLICAS,
                    new Proposal(count.text(), count.text() + " replica(s)", Origin.of(file, count)));
        }
    }
}
