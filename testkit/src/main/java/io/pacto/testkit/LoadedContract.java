package io.pacto.testkit;

import io.pacto.api.Contract;
import io.pacto.api.Finding;
import io.pacto.api.Mapping;
import io.pacto.api.Source;
import io.pacto.host.contract.ContractLoader;
import java.util.List;
import java.util.Map;

/**
 * A contract as the loader of the product reads it, or a failed test.
 *
 * @param document the document, overrides applied
 * @param contract its normalised view
 * @param text the document as text
 * @param warnings what loading had to say without refusing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LoadedContract(Mapping document, Contract contract, byte[] text, List<Finding> warnings) {

    private static final String CONTRACT = "pacto.yaml";

    static LoadedContract read(Source source, Map<String, byte[]> contents) {
        byte[] text = contents.get(CONTRACT);
        if (text == null) {
            throw new AssertionError("the test bundle " + source.reference() + " has no " + CONTRACT);
        }
        ContractLoader.Loaded loaded = new ContractLoader()
                .load(CONTRACT, text, source.overlays(), file -> valuesFile(source, contents, file));
        Mapping document = loaded.document();
        Contract contract = loaded.contract();
        if (document == null || contract == null) {
            throw new AssertionError(refusal(source, loaded.findings()));
        }
        return new LoadedContract(document, contract, loaded.text(), List.copyOf(loaded.findings()));
    }

    private static byte[] valuesFile(Source source, Map<String, byte[]> contents, String file) {
        byte[] content = contents.get(file);
        if (content == null) {
            throw new AssertionError("the test bundle " + source.reference() + " has no values file " + file
                    + ": give it one with .with(\"" + file + "\", …)");
        }
        return content;
    }

    private static String refusal(Source source, List<Finding> findings) {
        StringBuilder text =
                new StringBuilder("the contract of the test bundle " + source.reference() + " does not load:");
        for (Finding finding : findings) {
            text.append("\n  line ")
                    .append(finding.position().line())
                    .append(": ")
                    .append(finding.severity())
                    .append(' ')
                    .append(finding.rule())
                    .append(": ")
                    .append(finding.message());
        }
        return text.toString();
    }
}
