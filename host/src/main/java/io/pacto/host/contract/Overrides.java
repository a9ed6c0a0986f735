package io.pacto.host.contract;

import io.pacto.api.DocumentException;
import io.pacto.api.Finding;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.PactoException;
import io.pacto.api.Source;
import io.pacto.api.UsageException;
import io.pacto.host.document.HostDocuments;
import io.pacto.host.document.Limits;
import io.pacto.host.document.ParsedYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The overrides of one command: values files from left to right, then assignments from left to right. */
final class Overrides {

    private final List<String> files;
    private final List<Assignment> assignments;
    private final HostDocuments documents;
    private final ValuesFiles values;

    private Overrides(List<String> files, List<Assignment> assignments, HostDocuments documents, ValuesFiles values) {
        this.files = files;
        this.assignments = assignments;
        this.documents = documents;
        this.values = values;
    }

    /** Reads the assignments: a malformed one is said before any file is opened. */
    static Overrides of(List<Source.Overlay> overlays, HostDocuments documents, ValuesFiles values) {
        List<String> files = new ArrayList<>();
        List<Assignment> assignments = new ArrayList<>();
        for (Source.Overlay overlay : overlays) {
            switch (overlay.kind()) {
                case VALUES_FILE -> files.add(overlay.text());
                case SET -> assignments.add(AssignmentParser.parse("--set", overlay.text()));
                case SET_STRING -> assignments.add(AssignmentParser.parse("--set-string", overlay.text()));
            }
        }
        return new Overrides(files, assignments, documents, values);
    }

    boolean isEmpty() {
        return files.isEmpty() && assignments.isEmpty();
    }

    Mapping apply(Mapping base, List<Finding> findings) {
        Mapping document = base;
        for (String file : files) {
            Mapping overlay = read(file, findings);
            if (overlay != null) {
                document = Merge.over(document, overlay);
            }
        }
        for (Assignment assignment : assignments) {
            document = assignment.apply(document);
        }
        return document;
    }

    private @Nullable Mapping read(String file, List<Finding> findings) {
        ParsedYaml parsed = parse(file, bytes(file));
        if (parsed.root() instanceof Mapping mapping) {
            ContractLoader.extraDocuments(parsed.extraDocuments(), mapping, findings);
            return mapping;
        }
        if (Kinds.isNull(parsed.root())) {
            return null;
        }
        throw new UsageException("failed to parse values file \"" + file + "\": the root is "
                + Kinds.name(parsed.root()) + ", not a mapping");
    }

    private byte[] bytes(String file) {
        try {
            return values.read(file);
        } catch (PactoException e) {
            UsageException failure =
                    new UsageException("failed to read values file \"" + file + "\": " + e.getMessage(), e.advice());
            failure.initCause(e);
            throw failure;
        }
    }

    private ParsedYaml parse(String file, byte[] bytes) {
        try {
            if (file.toLowerCase(Locale.ROOT).endsWith(".json") && bytes.length > 0) {
                Node root = documents.parse(file, bytes, Limits.CONTRACT);
                return new ParsedYaml(root, 0);
            }
            return documents.parseYaml(file, bytes, Limits.CONTRACT);
        } catch (DocumentException e) {
            String where = e.position().line() == 0
                    ? ""
                    : " (line " + e.position().line() + ", column "
                            + e.position().column() + ")";
            UsageException failure =
                    new UsageException("failed to parse values file \"" + file + "\": " + e.problem() + where);
            failure.initCause(e);
            throw failure;
        }
    }
}
