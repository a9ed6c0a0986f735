package io.pacto.plugin.asyncapi.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.testkit.TestContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which version brought what. */
class VersionsTest {

    private static final int LAST = 6;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | components: {securitySchemes: {s: {type: plain}}}",
                "1 | components: {securitySchemes: {s: {type: scramSha256}}}",
                "1 | components: {messages: {m: {examples: [{name: n, payload: 1}]}}}",
                "2 | channels: {c: {servers: [a]}}",
                "3 | servers: {s: {$ref: '#/components/servers/s'}}",
                "3 | components: {servers: {s: {url: a, protocol: b}}}",
                "3 | components: {channels: {c: {}}}",
                "4 | channels: {c: {publish: {security: [{a: []}]}}}",
                "4 | components: {operationTraits: {t: {security: []}}}",
                "4 | components: {messages: {m: {messageId: i}}}",
                "4 | components: {messageTraits: {m: {messageId: i}}}",
                "4 | components: {serverVariables: {v: {}}}",
                "5 | servers: {s: {url: a, protocol: b, tags: [{name: a}]}}",
            })
    void aFieldIsAllowedFromItsVersionOn(int since, String text) {
        List<Integer> allowed = new ArrayList<>();
        for (int minor = 0; minor <= LAST; minor++) {
            if (problems("2." + minor, text).isEmpty()) {
                allowed.add(minor);
            }
        }

        List<Integer> expected = new ArrayList<>();
        for (int minor = since; minor <= LAST; minor++) {
            expected.add(minor);
        }
        assertThat(allowed).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.1"})
    void everyObjectOfTheTablesCanBeRead(String version) {
        Table table = Table.of(version);

        assertThat(table.names())
                .allSatisfy(name -> assertThat(table.shape(name)).isNotNull());
    }

    @ParameterizedTest
    @CsvSource({"3.0, false", "3.1, true"})
    void robotsCameWithThreeOne(String version, boolean allowed) {
        assertThat(problems(version, "components: {serverBindings: {b: {ros2: {}}}}")
                        .isEmpty())
                .isEqualTo(allowed);
    }

    private static List<Problem> problems(String version, String text) {
        String head = "asyncapi: " + version + ".0\ninfo: {title: t, version: '1'}\n";
        String channels = text.startsWith("channels:") || version.startsWith("3") ? "" : "channels: {}\n";
        byte[] document = (head + channels + text + "\n").getBytes(StandardCharsets.UTF_8);
        return Walk.check(
                        Table.of(version), TestContext.withoutDisk().documents().parse("a.yaml", document))
                .first();
    }
}
