package io.pacto.plugin.contract;

import io.pacto.api.Node;
import io.pacto.host.document.HostDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** This plugin's descriptor, read like any document. */
final class Descriptor {

    private static final String FILE = "META-INF/pacto/plugin.yaml";

    private Descriptor() {}

    static Node tree() {
        try (InputStream in = Descriptor.class.getClassLoader().getResourceAsStream(FILE)) {
            return new HostDocuments().parse(FILE, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The contributions to a point, in document order. */
    static List<Node> contributions(String point) {
        List<Node> found = new ArrayList<>();
        for (Node each : tree().list("contributes")) {
            if (point.equals(each.text("point"))) {
                found.add(each);
            }
        }
        return found;
    }

    /** New instances of the validators of a layer, in the order in which the host calls them. */
    static <T> List<T> validators(String layer, Class<T> type) {
        return contributions("validator").stream()
                .filter(each -> layer.equals(each.text("layer")))
                .sorted(Comparator.comparingInt(each -> Integer.parseInt(each.text("order"))))
                .map(each -> type.cast(instance(each.text("class"))))
                .toList();
    }

    static Object instance(String name) {
        try {
            return Class.forName(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(name, e);
        }
    }

    static List<String> ruleIds() {
        return tree().list("rules").stream().map(rule -> rule.text("id")).toList();
    }
}
