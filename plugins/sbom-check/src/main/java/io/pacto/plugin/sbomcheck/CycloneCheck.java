package io.pacto.plugin.sbomcheck;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Position;
import io.pacto.api.Sequence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.jspecify.annotations.Nullable;

/** Asks the CycloneDX library, which holds the schemas of its versions in its jar. */
final class CycloneCheck {

    private CycloneCheck() {}

    static List<Problem> problems(Node root, byte[] content) throws Unchecked {
        String written = root.text("specVersion");
        if (written == null) {
            return List.of(new Problem(root.position(), "specVersion is missing"));
        }
        Version version = version(written);
        List<Problem> problems = new ArrayList<>();
        try {
            ObjectMapper mapper = new ObjectMapper();
            String text = new String(content, StandardCharsets.UTF_8);
            for (Error error : new JsonParser().getJsonSchema(version, mapper).validate(mapper.readTree(text))) {
                problems.add(problem(root, error));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problems;
    }

    private static Problem problem(Node root, Error error) {
        NodePath path = error.getInstanceLocation();
        Node node = root;
        for (int i = 0; i < path.getNameCount(); i++) {
            Node next = below(node, path.getElement(i));
            if (next == null) {
                break;
            }
            node = next;
        }
        String place = node.path().isEmpty() ? "" : node.path() + " ";
        Position at = node.position();
        return new Problem(at, place + error.getMessage());
    }

    private static @Nullable Node below(Node node, Object step) {
        if (node instanceof Sequence sequence && step instanceof Integer index) {
            return index < sequence.items().size() ? sequence.items().get(index) : null;
        }
        return node instanceof Mapping mapping ? mapping.get(String.valueOf(step)) : null;
    }

    /** JSON came with version 1.2. */
    private static Version version(String written) throws Unchecked {
        for (Version version : Version.values()) {
            if (version.getVersionString().equals(written) && version.compareTo(Version.VERSION_12) >= 0) {
                return version;
            }
        }
        throw new Unchecked("CycloneDX " + written + " in JSON is not known here");
    }
}
