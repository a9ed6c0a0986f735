package io.pacto.plugin.oci.layout;

import io.pacto.api.Entry;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Sequence;
import io.pacto.api.UnreachableBundle;
import io.pacto.plugin.oci.artifact.Descriptor;
import io.pacto.plugin.oci.artifact.Digest;
import io.pacto.plugin.oci.artifact.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The {@code index.json} of a layout. A tag is the annotation {@code org.opencontainers.image.ref.name} of a manifest, as
 * oras, skopeo and crane have it; what others wrote beside it stays.
 */
final class LayoutIndex {

    static final LayoutIndex EMPTY = new LayoutIndex(
            Mapping.builder()
                    .put("schemaVersion", 2)
                    .put("manifests", Sequence.of(List.of()))
                    .build(),
            "");

    private static final String MANIFESTS = "manifests";
    private static final String ANNOTATIONS = "annotations";
    private static final String REF_NAME = "org.opencontainers.image.ref.name";

    private final Mapping document;
    private final String origin;

    private LayoutIndex(Mapping document, String origin) {
        this.document = document;
        this.origin = origin;
    }

    /**
     * Takes an index as read.
     *
     * @param document the document
     * @param origin the folder, for messages
     */
    static LayoutIndex of(Mapping document, String origin) {
        String version = document.text("schemaVersion");
        if (version != null && !version.equals("2")) {
            throw new UnreachableBundle(
                    "unsupported index version " + version + ": " + origin + "/index.json",
                    "schemaVersion 2 is supported");
        }
        return new LayoutIndex(document, origin);
    }

    Mapping document() {
        return document;
    }

    /** Lists the names that can follow a colon in a reference; other tools store whole image names as well. */
    List<String> tags() {
        TreeSet<String> tags = new TreeSet<>();
        for (Node manifest : document.list(MANIFESTS)) {
            String name = refName(manifest);
            if (name != null && Location.isTag(name)) {
                tags.add(name);
            }
        }
        return List.copyOf(tags);
    }

    /** Finds a tag; the same tag on two artifacts has no answer that would be right for both. */
    Optional<Descriptor> find(String tag) {
        Descriptor found = null;
        for (Node manifest : document.list(MANIFESTS)) {
            if (tag.equals(refName(manifest))) {
                Descriptor next = Descriptor.read(manifest, origin + ":" + tag);
                if (found != null && !found.digest().equals(next.digest())) {
                    throw new UnreachableBundle(
                            "two artifacts are tagged " + tag + ": " + origin,
                            "name one by its digest, or tag again with pacto push --force");
                }
                found = next;
            }
        }
        return Optional.ofNullable(found);
    }

    Optional<Descriptor> find(Digest digest) {
        for (Node manifest : document.list(MANIFESTS)) {
            if (digest.toString().equals(manifest.text("digest"))) {
                return Optional.of(Descriptor.read(manifest, origin));
            }
        }
        return Optional.empty();
    }

    /**
     * Gives an artifact a tag. What had it stays listed without, so that those who named its digest still find it.
     *
     * @param artifact the manifest
     * @param tag the tag
     */
    LayoutIndex tag(Descriptor artifact, String tag) {
        List<Node> manifests = new ArrayList<>();
        for (Node manifest : document.list(MANIFESTS)) {
            String name = refName(manifest);
            boolean sameArtifact = artifact.digest().toString().equals(manifest.text("digest"));
            if (sameArtifact && (name == null || name.equals(tag))) {
                continue; // takes its new place at the end
            }
            manifests.add(tag.equals(name) && manifest instanceof Mapping old ? untagged(old) : manifest);
        }
        manifests.add(entry(artifact, tag));
        return new LayoutIndex(with(document, MANIFESTS, Sequence.of(manifests)), origin);
    }

    private static Mapping entry(Descriptor artifact, String tag) {
        return Mapping.builder()
                .put("mediaType", artifact.mediaType())
                .put("digest", artifact.digest().toString())
                .put("size", artifact.size())
                .put(ANNOTATIONS, Mapping.builder().put(REF_NAME, tag).build())
                .build();
    }

    private static Mapping untagged(Mapping manifest) {
        Mapping.Builder kept = Mapping.builder();
        if (manifest.get(ANNOTATIONS) instanceof Mapping annotations) {
            for (Entry entry : annotations.entries()) {
                if (!entry.name().equals(REF_NAME)) {
                    kept.put(entry.name(), entry.value());
                }
            }
        }
        Mapping.Builder result = Mapping.builder();
        for (Entry entry : manifest.entries()) {
            if (entry.name().equals(ANNOTATIONS)) {
                result.putIfAny(ANNOTATIONS, kept.build());
            } else {
                result.put(entry.name(), entry.value());
            }
        }
        return result.build();
    }

    private static Mapping with(Mapping document, String key, Node value) {
        Mapping.Builder result = Mapping.builder();
        for (Entry entry : document.entries()) {
            if (!entry.name().equals(key)) {
                result.put(entry.name(), entry.value());
            }
        }
        return result.put(key, value).build();
    }

    private static @Nullable String refName(Node manifest) {
        Node annotations = manifest.get(ANNOTATIONS);
        return annotations == null ? null : annotations.text(REF_NAME);
    }
}
