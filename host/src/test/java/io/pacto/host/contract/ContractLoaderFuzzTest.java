package io.pacto.host.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Finding;
import io.pacto.api.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContractLoaderFuzzTest {

    private static final String SEED = """
            pactoVersion: "1.0"
            service: &s
              name: billing
              version: 1.4.0
              owner: {team: payments, contacts: [{type: email, value: a@b}]}
            interfaces:
              - {name: api, type: http, port: 0x50, visibility: public}
              - name: events
                type: event
                contract: ./interfaces/events.yaml
            configuration: {schema: c.json, values: {A: 1, B: [x, "y", ~]}}
            dependencies:
              - ref: "oci://ghcr.io/acme/auth:1.0.0@sha256:abc"
                compatibility: ^1.0.0
            runtime:
              workload: service
              state: {type: stateless, persistence: {scope: local, durability: ephemeral}, dataCriticality: low}
            scaling: {min: 1, max: 3}
            metadata:
              ü: "\\u00e9"
              text: |
                line
              copy: {<<: *s, x: !!str 1}
            """;
    private static final String[] PIECES = {
        "*s",
        "&a ",
        "<<: ",
        "[",
        "]",
        "{",
        "}",
        ":",
        "- ",
        "\t",
        "\n",
        "\u0000",
        "!!int ",
        "!x ",
        "\"",
        "'",
        "|\n",
        "%YAML 9.9\n",
        "---\n",
        "...\n",
        "? ",
        "#",
        "😀",
        "1e99999",
        "\ufeff",
        ".inf",
        "80.0",
        "null",
        ",",
        "\\ud800",
        "  ",
        "&",
        "@",
        "`"
    };

    @Test
    void mutatedContractsLoadOrGiveFindingsWithAPlace() {
        Random random = new Random(4_711);
        int loaded = 0;
        for (int i = 0; i < 6_000; i++) {
            byte[] mutant = mutate(random);
            ContractLoader.Loaded result = Load.with().load(mutant);
            boolean refused = false;
            for (Finding finding : result.findings()) {
                refused |= finding.severity() == Severity.ERROR;
                assertThat(finding.position().file()).isEqualTo("pacto.yaml");
                assertThat(finding.position().line()).isPositive();
                assertThat(finding.message()).isNotBlank().doesNotContain("\n");
            }
            assertThat(result.document() == null).isEqualTo(refused);
            if (result.document() != null) {
                loaded++;
                new ContractLoader(Load.DOCUMENTS)
                        .structure(result.document())
                        .forEach(
                                finding -> assertThat(finding.position().line()).isPositive());
            }
        }
        assertThat(loaded).as("mutants that load").isBetween(100, 5_900);
    }

    private static byte[] mutate(Random random) {
        StringBuilder text = new StringBuilder(SEED);
        for (int edits = random.nextInt(3) + 1; edits > 0; edits--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 2 -> text.setCharAt(at, (char) (random.nextInt(95) + 32));
                default -> text.delete(at, Math.min(text.length(), at + random.nextInt(30)));
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(20) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
