package io.pacto.plugin.graph.lock;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * One entry of a lock.
 *
 * @param kind {@code dependency}, {@code policy}, {@code config} or {@code chart}
 * @param name name of the contract or chart
 * @param source {@code oci} or {@code local}
 * @param place the reference as written; of a folder the path from the root's folder
 * @param constraint the range as written, of a chart its version; empty when there is none
 * @param version version of the contract or chart
 * @param tag the tag that was chosen; empty when the reference names one itself
 * @param digest digest of the manifest; of a folder of its content
 * @param dependsOn names of what it depends on
 */
record Pin(
        String kind,
        String name,
        String source,
        String place,
        String constraint,
        String version,
        String tag,
        String digest,
        List<String> dependsOn) {

    static final String DEPENDENCY = "dependency";
    static final String CHART = "chart";
    static final String LOCAL = "local";

    /** What it is found by: the same reference under the same range is the same entry. */
    String key() {
        return source.equals(LOCAL) ? kind + "\n" + place : key(kind, place, constraint);
    }

    static String key(String kind, String place, String constraint) {
        return kind + "\n" + place + "\n" + constraint;
    }

    boolean isLocal() {
        return source.equals(LOCAL);
    }

    /** The entry for people. */
    String words() {
        return name + " " + version + " (" + place + ")";
    }

    Mapping data() {
        Mapping.Builder data = Mapping.builder();
        if (!kind.equals(DEPENDENCY)) {
            data.put("kind", kind);
        }
        data.put("name", name).put("source", source).put(isLocal() ? "path" : "ref", place);
        data.putIfAny("constraint", Scalar.of(constraint)).put("version", version);
        data.putIfAny("tag", Scalar.of(tag)).put(isLocal() ? "contentHash" : "digest", digest);
        List<Node> names = new ArrayList<>();
        dependsOn.forEach(each -> names.add(Scalar.of(each)));
        return data.putIfAny("dependsOn", Sequence.of(names)).build();
    }

    static Pin read(String list, Node entry) {
        String source = text(entry, "source");
        boolean local = source.equals(LOCAL);
        List<String> dependsOn = new ArrayList<>();
        for (Node each : entry.list("dependsOn")) {
            dependsOn.add(each instanceof Scalar name ? name.text() : "");
        }
        return new Pin(
                list.equals("dependencies") ? DEPENDENCY : text(entry, "kind"),
                text(entry, "name"),
                source,
                text(entry, local ? "path" : "ref"),
                text(entry, "constraint"),
                text(entry, "version"),
                text(entry, "tag"),
                text(entry, local ? "contentHash" : "digest"),
                dependsOn);
    }

    private static String text(Node entry, String key) {
        String text = entry.text(key);
        return text == null ? "" : text;
    }
}
