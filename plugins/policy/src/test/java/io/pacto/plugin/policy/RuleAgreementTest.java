package io.pacto.plugin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Node;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.plugin.policy.rule.Evaluation;
import io.pacto.plugin.policy.rule.Rule;
import io.pacto.plugin.policy.rule.Rules;
import io.pacto.plugin.policy.source.PolicySchema;
import io.pacto.plugin.policy.source.Resolver;
import io.pacto.testkit.TestBundle;
import io.pacto.testkit.TestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules taken one by one say what the schema says as a whole. */
class RuleAgreementTest {

    private static final int CASES = 150;

    private final TestContext context = TestContext.withoutDisk();

    private PolicySchema policy(String schema, String metadata) {
        TestBundle bundle = TestBundle.of("pactoVersion: \"1.0\"\nservice: {name: a, version: 1.0.0}\n"
                        + "policy: {schema: policy/schema.json}\nmetadata: " + metadata + "\n")
                .with(
                        "policy/schema.json",
                        "{\"properties\": {\"metadata\": " + schema + "}, \"$defs\": {\"few\": "
                                + "{\"maxProperties\": 1}, \"10%/~\": {\"type\": \"integer\"}}}");
        List<PolicySchema> schemas = Resolver.resolve(bundle, context).schemas();
        assertThat(schemas).as(schema).hasSize(1);
        document = bundle.document();
        return schemas.get(0);
    }

    private Node document = Scalar.none();

    /** Violations of single rules, as far as the service names the same place and keyword for the whole. */
    private void compare(String schema, String metadata) {
        PolicySchema policy = policy(schema, metadata);
        boolean whole = new Evaluation(policy, context).whole(document).isEmpty();
        boolean all = true;
        List<Rule> rules = new Rules(policy, document, context).all();
        for (Rule rule : rules) {
            all &= rule.passes();
        }
        assertThat(all).as("%s for %s", schema, metadata).isEqualTo(whole);
        List<Rule> walked = new Rules(policy, document, context).below(policy.schema(), document);
        boolean found = walked.stream().anyMatch(rule -> !rule.passes());
        assertThat(found)
                .as("found by going through %s for %s", schema, metadata)
                .isEqualTo(!whole);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void addsUpForRandomSchemasAndValues(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            compare(schema(random, 3), value(random, 3));
        }
    }

    @Test
    void findsThePlaceOfEveryViolation() {
        Random random = new Random(7);
        int violations = 0;
        for (int i = 0; i < CASES; i++) {
            PolicySchema policy = policy(schema(random, 3), value(random, 3));
            Rules rules = new Rules(policy, document, context);
            for (var violation : new Evaluation(policy, context).whole(document)) {
                violations++;
                Position place = rules.place(violation);
                assertThat(place.line())
                        .as("%s in %s", violation.message(), policy.schema())
                        .isEqualTo(1);
            }
        }
        assertThat(violations).isGreaterThan(CASES / 4);
    }

    private static String schema(Random random, int depth) {
        List<String> keywords = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String keyword = keyword(random, depth);
            String name = keyword.substring(0, keyword.indexOf(':'));
            if (!names.contains(name)) {
                names.add(name);
                keywords.add(keyword);
            }
        }
        return "{" + String.join(", ", keywords) + "}";
    }

    private static String keyword(Random random, int depth) {
        int pick = random.nextInt(depth > 0 ? 30 : 14);
        String below = depth > 0 ? schema(random, depth - 1) : "true";
        String other = depth > 0 ? schema(random, depth - 1) : "true";
        return switch (pick) {
            case 0 -> "\"type\": \"object\"";
            case 1 -> "\"type\": [\"integer\", \"array\"]";
            case 2 -> "\"enum\": [1, \"x\", {\"a\": 1}]";
            case 3 -> "\"const\": 2";
            case 4 -> "\"minimum\": 2";
            case 5 -> "\"exclusiveMaximum\": 3";
            case 6 -> "\"multipleOf\": 2";
            case 7 -> "\"minLength\": 2";
            case 8 -> "\"pattern\": \"^x\"";
            case 9 -> "\"minItems\": 2";
            case 10 -> "\"uniqueItems\": true";
            case 11 -> "\"required\": [\"a\", \"b\"]";
            case 12 -> "\"maxProperties\": 1";
            case 13 -> "\"dependentRequired\": {\"a\": [\"b\"]}";
            case 14, 15, 16 -> "\"properties\": {\"a\": " + below + ", \"b\": " + other + "}";
            case 17 -> "\"items\": " + below;
            case 18 -> "\"prefixItems\": [" + below + ", " + other + "]";
            case 19 -> "\"contains\": " + below + ", \"maxContains\": 2";
            case 20 -> "\"allOf\": [" + below + ", " + other + "]";
            case 21 -> "\"anyOf\": [" + below + ", " + other + "]";
            case 22 -> "\"oneOf\": [" + below + ", " + other + "]";
            case 23 -> "\"not\": " + below;
            case 24 -> "\"if\": " + below + ", \"then\": " + other + ", \"else\": {\"maxProperties\": 2}";
            case 25 -> "\"additionalProperties\": " + below;
            case 26 -> "\"patternProperties\": {\"^[ab]\": " + below + "}";
            case 27 -> "\"propertyNames\": {\"maxLength\": 1}";
            case 28 -> "\"dependentSchemas\": {\"b\": " + below + "}";
            default -> "\"$ref\": \"#/$defs/" + (random.nextBoolean() ? "few" : "10%25~1~0") + "\"";
        };
    }

    private static String value(Random random, int depth) {
        int pick = random.nextInt(depth > 0 ? 9 : 5);
        return switch (pick) {
            case 0 -> "1";
            case 1 -> "2";
            case 2 -> "x";
            case 3 -> "yes and no";
            case 4 -> "4";
            case 5 -> "[" + value(random, depth - 1) + ", " + value(random, depth - 1) + "]";
            case 6 -> "{a: " + value(random, depth - 1) + "}";
            case 7 -> "{a: " + value(random, depth - 1) + ", b: " + value(random, depth - 1) + "}";
            default -> "{b: " + value(random, depth - 1) + ", cc: " + value(random, depth - 1) + "}";
        };
    }
}
