package io.pacto.plugin.schemainfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionsTest {

    private static String schema(String file, String... lines) {
        return Inference.of(file, String.join("\n", lines) + "\n").schemaText();
    }

    @Test
    void takesTheLinesAboveAYamlKeyAndTheOneBesideIt() {
        assertThat(schema("c.yaml", "# Where the", "# server listens.", "server: # all of it", "  port: 1 # The port."))
                .contains("\"description\": \"Where the server listens. all of it\"", "\"description\": \"The port.\"");
    }

    @ParameterizedTest
    @CsvSource({
        "c.toml, '# The port.|port = 1'",
        "c.toml, 'port = 1 # The port.'",
        "c.toml, '# The port.|\"port\" = 1'",
        "c.properties, '# The port.|port = 1'",
        "c.properties, '! The port.|port: 1'",
        ".env, '# The port.|port=1'",
        ".env, 'port=\"1\" # The port.'",
        "c.conf, '# The port.|port = 1'",
        "c.conf, '// The port.|port = 1'",
        "c.conf, 'port = 1 // The port.'",
        "c.yaml, '# -- The port.|port: 1'",
        "c.yaml, '###############|# The port.|###############|port: 1'",
        "c.yaml, '# port: 2|# The port.|port: 1'",
        "c.yaml, '# other: 2|#other = \"x\"|port: 1 # The port.'"
    })
    void readsTheCommentsOfEveryFormat(String file, String text) {
        assertThat(schema(file, text.split("\\|"))).containsOnlyOnce("\"description\": \"The port.\"");
    }

    @Test
    void readsCommentsOfNestedTomlAndHocon() {
        assertThat(schema("c.toml", "[s]", "a = [", "  1, # one", "]", "# The port.", "port = 1"))
                .containsOnlyOnce("description")
                .contains("The port.");
        assertThat(schema("c.conf", "s {", "  # The port.", "  port = 1", "}"))
                .containsOnlyOnce("description")
                .contains("The port.");
    }

    @Test
    void leavesOutWhatSpeaksOfSomethingElse() {
        assertThat(schema("c.yaml", "# Licence of the file", "", "a:", "  b: 1", "  # c is not used", "d: 1"))
                .doesNotContain("description");
        assertThat(schema("c.yaml", "a: \"# no comment\"", "b: 'x # y'", "c: |", "  # text", "d: 1"))
                .doesNotContain("description");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# hunter2 in production|password: x1y2",
                "password: x1y2 # hunter2",
                "# password: hunter2|port: 1",
                "# DB_PASSWORD=hunter2|port: 1",
                "# the old password was hunter2|port: 1",
                "# see https://me:hunter2@host/|port: 1",
                "# like hunter2, only shorter|port: 1|secret: hunter2",
                "# -----BEGIN RSA PRIVATE KEY-----|# hunter2|port: 1",
                "# key eyJhbGciOiJIUzI1NiJ9.hunter2.x|port: 1",
                "# AKIAIOSFODNN7EXAMPLE hunter2|port: 1",
                "# 0123456789abcdef0123456789abcdefhunter2|port: 1",
                "secrets:|  # hunter2 is the first|  a: b"
            })
    void neverRepeatsASecretFromAComment(String text) {
        assertThat(schema("c.yaml", text.split("\\|"))).doesNotContain("hunter2");
    }

    @Test
    void keepsProseAboutSecrets() {
        assertThat(schema("c.yaml", "# How long a token lives.", "ttl: 5"))
                .contains("\"description\": \"How long a token lives.\"");
    }
}
