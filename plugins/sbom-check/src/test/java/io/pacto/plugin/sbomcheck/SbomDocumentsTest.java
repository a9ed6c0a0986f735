package io.pacto.plugin.sbomcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Finding;
import io.pacto.api.Severity;
import io.pacto.testkit.TestBundle;
import io.pacto.testkit.TestContext;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SbomDocumentsTest {

    private static final String SPDX = """
            {"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": "bill",
             "documentNamespace": "https://example.org/bill-1",
             "creationInfo": {"created": "2024-01-01T00:00:00Z", "creators": ["Tool: maker-1.0"]},
             "packages": [{"SPDXID": "SPDXRef-a", "name": "a", "versionInfo": "1", "downloadLocation": "NOASSERTION",
               "filesAnalyzed": false, "licenseConcluded": "MIT", "licenseDeclared": "Apache-2.0", "copyrightText": "NOASSERTION"}],
             "relationships": [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-a"}]}
            """;
    private static final String CYCLONE = """
            {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "components": [
              {"type": "library", "name": "a", "version": "1", "licenses": [{"license": {"id": "MIT"}}]}]}
            """;

    private final ProxySelector usual = ProxySelector.getDefault();
    private final List<URI> asked = new ArrayList<>();

    @BeforeEach
    void watchesConnections() {
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {}
        });
    }

    @AfterEach
    void hasMadeNone() {
        ProxySelector.setDefault(usual);
        assertThat(asked).isEmpty();
    }

    @Test
    void hasNothingToSayAboutGoodDocuments() {
        assertThat(check("sbom/a.spdx.json", SPDX)).isEmpty();
        assertThat(check("sbom/a.cdx.json", CYCLONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.spdx.json | \"MIT\"            | \"MIT AND (\"  | invalid   | MIT AND (",
                "a.spdx.json | \"CC0-1.0\"        | \"MIT\"        | invalid   | data license",
                "a.spdx.json | SPDX-2.3           | SPDX-9.9       | unchecked | SPDX-9.9",
                "a.spdx.json | \"packages\": [    | \"packages\":  | invalid   | ",
                "a.cdx.json  | \"library\"        | \"box\"        | invalid   | components[0].type does not have a value",
                "a.cdx.json  | \"MIT\"            | \"NO-SUCH\"    | invalid   | ",
                "a.cdx.json  | \"1.5\"            | \"9.5\"        | unchecked | CycloneDX 9.5",
                "a.cdx.json  | \"specVersion\"    | \"special\"    | invalid   | specVersion is missing",
            })
    void warnsOfWhatTheStandardRefuses(String file, String good, String bad, String rule, String word) {
        String text = (file.contains("spdx") ? SPDX : CYCLONE).replace(good, bad);

        List<Finding> findings = check("sbom/" + file, text);

        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.rule()).isEqualTo("sbom.document." + rule);
            assertThat(finding.position().file()).isEqualTo("sbom/" + file);
        });
        assertThat(findings.toString()).containsIgnoringCase(word == null ? "" : word);
    }

    @Test
    void looksAtWhatLiesDirectlyInTheFolder() {
        assertThat(check("sbom/sub/a.cdx.json", "{")).isEmpty();
        assertThat(check("other/a.cdx.json", "{")).isEmpty();
    }

    private static List<Finding> check(String path, String text) {
        return new SbomDocuments().validate(TestBundle.smallest().with(path, text), TestContext.withoutDisk());
    }
}
