package io.pacto.plugin.sbomcheck;

import io.pacto.api.Node;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.core.RuntimeSpdxException;
import org.spdx.jacksonstore.MultiFormatStore;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v2.SpdxDocument;
import org.spdx.storage.simple.InMemSpdxStore;

/**
 * Asks the SPDX library. What it needs to know of licences it reads from its own jar: {@code
 * resources/spdx-java-library.properties} in ours says so before any class of it is loaded.
 */
final class SpdxCheck {

    private static final List<String> VERSIONS = List.of("SPDX-2.0", "SPDX-2.1", "SPDX-2.2", "SPDX-2.3");

    private SpdxCheck() {}

    static List<Problem> problems(Node root, byte[] content) throws Unchecked {
        String version = root.text("spdxVersion");
        if (version == null) {
            return List.of(new Problem(root.position(), "spdxVersion is missing"));
        }
        if (!VERSIONS.contains(version)) {
            throw new Unchecked(version + " in JSON is not known here");
        }
        List<Problem> problems = new ArrayList<>();
        for (String text : texts(content)) {
            problems.add(new Problem(root.position(), text));
        }
        return problems;
    }

    private static List<String> texts(byte[] content) {
        SpdxModelFactory.init();
        MultiFormatStore store = new MultiFormatStore(new InMemSpdxStore(), MultiFormatStore.Format.JSON);
        try {
            SpdxDocument document = store.deSerialize(new ByteArrayInputStream(content), false);
            return new ArrayList<>(new TreeSet<>(document.verify()));
        } catch (InvalidSPDXAnalysisException | RuntimeSpdxException | IOException | IllegalArgumentException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }
}
