package io.pacto.host.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.pacto.api.ContractShape;
import io.pacto.api.Finding;
import io.pacto.api.Node;
import io.pacto.api.Severity;
import io.pacto.host.document.HostDocuments;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The published schema and the layers 0 and 1 are two readings of one shape. They are held against each other on contracts
 * made at random, each passed to either side as text.
 *
 * <p>Known differences, for which nothing is made here: JSON has no duplicate keys, no second document, no infinities and
 * no anchors, which are judged before there is a document; and a validator whose engine lets {@code $} match before a final
 * line break accepts {@code "billing\n"} as a name, which ECMA 262, the language of {@code pattern}, does not.
 */
class ContractSchemaTest {

    private static final HostDocuments DOCUMENTS = new HostDocuments();
    private static final int CONTRACTS = 10_000;

    private final String published = DOCUMENTS.toJson(new ContractSchema(DOCUMENTS).tree());
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(published, InputFormat.JSON);

    @Test
    void acceptsExactlyWhatTheStructuralLayersAccept() {
        ContractMaker maker = new ContractMaker(20_251);
        int valid = 0;
        for (int i = 0; i < CONTRACTS; i++) {
            Node contract = maker.valid(ContractShape.ROOT);
            for (int mutations = i % 3; mutations > 0; mutations--) {
                contract = maker.mutated(contract);
            }
            String yaml = DOCUMENTS.toYaml(contract);
            boolean accepted = isAccepted(yaml);
            assertThat(schema.validate(DOCUMENTS.toJson(contract), InputFormat.JSON)
                            .isEmpty())
                    .as("contract %d, judged by the layers: %s\n%s", i, new Load().findings(yaml), yaml)
                    .isEqualTo(accepted);
            valid += accepted ? 1 : 0;
        }
        assertThat(valid).isBetween(CONTRACTS / 4, CONTRACTS * 3 / 4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http needs a port           | interfaces: [{name: a, type: http}]
            event needs a file          | interfaces: [{name: a, type: event}]
            two forms of scaling        | scaling: {replicas: 1, min: 1, max: 2}
            half a range                | scaling: {min: 1}
            two spellings               | {configuration: {schema: a}, configurations: []}
            values without schema       | configuration: {values: {a: 1}}
            ref and schema              | policy: {schema: a, ref: b}
            empty list of policies      | policies: []
            nobody as owner             | service: {name: a, version: 1.0.0, owner: {}}
            stateless and persistent    | runtime: {workload: job, state: {type: stateless, persistence: {scope: local, durability: persistent}, dataCriticality: low}}
            unknown key                 | colour: red
            """)
    void refusesWhatARuleForbids(String what, String part) {
        String identity = part.startsWith("service") ? "" : "service: {name: a, version: 1.0.0}\n";
        String rest =
                part.startsWith("{") ? part.substring(1, part.length() - 1).replace("}, conf", "}\nconf") : part;
        String yaml = "pactoVersion: \"1.0\"\n" + identity + rest + "\n";
        Node document = DOCUMENTS.parse("pacto.yaml", yaml.getBytes(UTF_8));

        assertThat(isAccepted(yaml)).as(what).isFalse();
        assertThat(schema.validate(DOCUMENTS.toJson(document), InputFormat.JSON))
                .as(what)
                .isNotEmpty();
    }

    @Test
    void isReadyForACatalogue() {
        Node tree = DOCUMENTS.parse("schema.json", published.getBytes(UTF_8));

        assertThat(tree.text("$schema")).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(tree.text("$id")).isEqualTo(ContractShape.SCHEMA_ID);
        assertThat(tree.text("title")).isNotBlank();
        assertThat(tree.text("description")).isNotBlank();
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(published, InputFormat.JSON)).isEmpty();
    }

    private static boolean isAccepted(String yaml) {
        List<Finding> findings = new Load().findings(yaml);
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
