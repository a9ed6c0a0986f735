package io.pacto.host.contract;

import io.pacto.api.Contract;
import io.pacto.api.DocumentException;
import io.pacto.api.Finding;
import io.pacto.api.Layer;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Severity;
import io.pacto.api.Source;
import io.pacto.host.document.HostDocuments;
import io.pacto.host.document.Limits;
import io.pacto.host.document.ParsedYaml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a contract: parses it, applies overrides, checks that it loads, and gives the normalised view. */
public final class ContractLoader {

    /** Id of the part of Pacto that is no plugin. */
    static final String PLUGIN = "pacto";

    private final HostDocuments documents;

    /** Makes a loader with a reader of its own. */
    public ContractLoader() {
        this(new HostDocuments());
    }

    /**
     * Makes a loader.
     *
     * @param documents the reader and writer of YAML
     */
    public ContractLoader(HostDocuments documents) {
        this.documents = documents;
    }

    /**
     * What came of loading.
     *
     * @param document the document with overrides applied, or null when it does not load
     * @param contract its normalised view, or null when it does not load
     * @param text the bytes as given when there are no overrides, else the merged document as YAML; not copied
     * @param findings findings of layer 0; an error exactly when there is no document
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Loaded(
            @Nullable Mapping document, @Nullable Contract contract, byte[] text, List<Finding> findings) {}

    /**
     * Reads a contract.
     *
     * @param file its name in positions and messages
     * @param text its bytes
     * @param overlays overrides; values files apply before assignments
     * @param values access to values files
     * @return the contract, or the findings that say why there is none
     * @throws io.pacto.api.UsageException when an override is malformed or cannot be applied
     */
    public Loaded load(String file, byte[] text, List<Source.Overlay> overlays, ValuesFiles values) {
        Overrides overrides = Overrides.of(overlays, documents, values);
        List<Finding> findings = new ArrayList<>();
        Mapping written = parse(file, text, findings);
        if (written == null) {
            return new Loaded(null, null, text, stamped(findings));
        }
        Mapping document = overrides.isEmpty() ? written : overrides.apply(written, findings);
        findings.addAll(new LoadCheck(document).findings());
        if (hasError(findings)) {
            return new Loaded(null, null, text, stamped(findings));
        }
        byte[] effective =
                overrides.isEmpty() ? text : documents.toYaml(document).getBytes(StandardCharsets.UTF_8);
        return new Loaded(document, ContractReader.read(document), effective, stamped(findings));
    }

    /**
     * Judges the structural layer.
     *
     * @param document a document that loaded
     * @return its findings, in document order
     */
    public List<Finding> structure(Mapping document) {
        return new StructuralCheck().check(document);
    }

    private @Nullable Mapping parse(String file, byte[] text, List<Finding> findings) {
        try {
            ParsedYaml parsed = documents.parseYaml(file, text, Limits.CONTRACT);
            if (parsed.root() instanceof Mapping mapping) {
                extraDocuments(parsed.extraDocuments(), mapping, findings);
                return mapping;
            }
            findings.add(Finding.error("PARSE_ERROR", parsed.root(), "failed to parse " + file + ": " + cause(parsed))
                    .hint("a contract starts with the keys pactoVersion and service"));
        } catch (DocumentException e) {
            findings.add(Finding.error("PARSE_ERROR", Mapping.builder().build(), e.getMessage())
                    .at(e.position()));
        }
        return null;
    }

    private static String cause(ParsedYaml parsed) {
        Node root = parsed.root();
        return Kinds.isNull(root) ? "the document is empty" : "the root is " + Kinds.name(root) + ", not a mapping";
    }

    static void extraDocuments(int count, Node root, List<Finding> findings) {
        if (count > 0) {
            String what = count == 1 ? "1 further document is" : count + " further documents are";
            findings.add(Finding.warning("EXTRA_DOCUMENTS_IGNORED", root, what + " ignored; the first one counts")
                    .hint("remove what follows the line ---"));
        }
    }

    private static boolean hasError(List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    private static List<Finding> stamped(List<Finding> findings) {
        List<Finding> result = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            result.add(finding.by(PLUGIN, "load", Layer.LOAD));
        }
        return List.copyOf(result);
    }
}
