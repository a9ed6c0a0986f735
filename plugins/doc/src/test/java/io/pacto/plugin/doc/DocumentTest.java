package io.pacto.plugin.doc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final String INIT = """
            {'pactoVersion': '1.0', 'service': {'name': 'my-svc', 'version': '0.1.0', 'owner': 'team/my-team'},
             'interfaces': [{'name': 'api', 'type': 'http', 'port': 8080, 'visibility': 'internal',
                             'contract': 'interfaces/openapi.yaml'}],
             'configuration': {'schema': 'configuration/schema.json'},
             'runtime': {'workload': 'service',
                         'state': {'type': 'stateless', 'persistence': {'scope': 'local', 'durability': 'ephemeral'},
                                   'dataCriticality': 'low'},
                         'lifecycle': {'upgradeStrategy': 'rolling', 'gracefulShutdownSeconds': 30},
                         'health': {'interface': 'api', 'path': '/health', 'initialDelaySeconds': 5}},
             'scaling': {'min': 1, 'max': 3}}
            """;
    private static final String RICH = """
            {'pactoVersion': '1.0', 'service': {'name': 'rich-svc', 'version': '1.2.3'},
             'interfaces': [{'name': 'api', 'type': 'http', 'port': 8080, 'visibility': 'public', 'contract': 'interfaces/api.json'},
                            {'name': 'rpc', 'type': 'grpc', 'port': 9090, 'contract': 'interfaces/x.proto'},
                            {'name': 'ev', 'type': 'event', 'visibility': 'internal', 'contract': 'interfaces/ev.json'}],
             'configuration': {'schema': 'configuration/cfg.json'},
             'dependencies': [{'ref': '../G/cache', 'required': true, 'compatibility': '^1.0.0'}],
             'scaling': {'replicas': 3},
             'metadata': {'b': [1, 'two'], 'a': {'x': 1}}}
            """;
    private static final String OPENAPI = """
            {'openapi': '3.0.0', 'paths': {'/z': {'post': {'summary': 'Post z'}, 'get': {}}, '/a/{id}': {'delete': {'summary': 'Gone'}}}}
            """;
    private static final String SCHEMA = """
            {'type': 'object', 'required': ['host'],
             'properties': {'port': {'type': ['integer', 'null'], 'default': 8080},
                            'host': {'type': 'string', 'default': 'h', 'description': 'Where it is'},
                            'db': {'$ref': '#/$defs/db'}, 'any': {}},
             '$defs': {'db': {'type': 'object', 'required': ['url'],
                              'properties': {'url': {'type': 'string'}, 'pool': {'type': 'integer', 'default': 1.5}}}}}
            """;
    private static final String CACHE = min("cache", "1.0.0");

    private final Workshop workshop = new Workshop();

    @Test
    @DisplayName("C-DOC-001 the document of a new contract")
    void documentsANewContract() throws IOException {
        workshop.with(
                ".",
                INIT,
                "interfaces/openapi.yaml",
                "{'paths': {'/health': {'get': {'summary': 'Health check'}}}}",
                "configuration/schema.json",
                "{'properties': {'PORT': {'type': 'integer', 'default': 8080, 'description': 'Port to listen on'}}}");

        Golden.assertMatches("init.md", workshop.document());
    }

    @Test
    @DisplayName("C-DOC-006 C-DOC-007 C-DOC-008 the document of a contract with everything")
    void documentsARichContract() throws IOException {
        rich();

        String document = workshop.document();

        assertThat(document)
                .contains("| `rpc` | `grpc` | `9090` | — |", "| `ev` | `event` | — | `internal` |")
                .containsSubsequence("| `DELETE` | `/a/{id}` |", "| `GET` | `/z` | — |", "| `POST` | `/z` | Post z |")
                .containsSubsequence("| `any` | `` |", "| `db.pool` |", "| `db.url` |", "| `host` |", "| `port` |")
                .contains(
                        "| `port` | `null, integer` | — | `8080` | No |",
                        "| `host` | `string` | Where it is | `h` | Yes |")
                .contains("external([\"External User\"])", "external --> richsvc_iface_api", "richsvc --> cache");
        Golden.assertMatches("rich.md", document);
    }

    @Test
    @DisplayName("C-DOC-009 one block per contract that can be had, depth first, each once")
    void writesOneBlockPerResolvedContract() throws IOException {
        workshop.with(
                        ".",
                        min(
                                "root",
                                "1.0.0",
                                "file://../auth req",
                                "../cache req",
                                "../store opt",
                                "../missing opt",
                                "oci://r/acme/my-svc req",
                                "oci://r/acme/my-svc:0.1.0 opt"))
                .with("file://../auth", min("auth", "1.2.0", "../cache req"))
                .with("../cache", CACHE)
                .with("../store", min("store", "2.0.0"))
                .with("oci://r/acme/my-svc", INIT.replace("'contract': 'interfaces/openapi.yaml'", "'x': 'y'"))
                .with("oci://r/acme/my-svc:0.1.0", INIT);

        String document = workshop.document();

        assertThat(document.lines().filter(line -> line.startsWith("<details")))
                .containsExactly(
                        "<details id=\"dep-auth\">",
                        "<details id=\"dep-cache\">",
                        "<details id=\"dep-store\">",
                        "<details id=\"dep-mysvc\">");
        assertThat(document)
                .contains(
                        "| `../missing` | `^1.0.0` | No |",
                        "root -.->|\"optional · ^1.0.0\"| dep_missing[\"missing\"]");
        Golden.assertMatches("graph.md", document);
    }

    @Test
    @DisplayName("C-DOC-010 declared edges where nothing can be had")
    void drawsDeclaredEdges() {
        workshop.with(".", min("a", "1.0.0", "oci://r/acme/auth-pacto:1.0.0 req", "../b opt"));

        assertThat(workshop.document())
                .contains(
                        "  a -->|\"required · ^1.0.0\"| dep_authpacto[\"auth-pacto\"]\n",
                        "  a -.->|\"optional · ^1.0.0\"| dep_b[\"b\"]\n",
                        "| `oci://r/acme/auth-pacto:1.0.0` | `^1.0.0` | Yes |",
                        "| `../b` | `^1.0.0` | No |")
                .doesNotContain("<details");
    }

    @Test
    @DisplayName("C-DOC-011 a pipe in a summary stays in its cell")
    void escapesPipes() {
        workshop.with(".", INIT, "interfaces/openapi.yaml", "{'paths': {'/d': {'get': {'summary': 'D|x'}}}}");

        assertThat(workshop.document()).contains("| `GET` | `/d` | D\\|x |");
    }

    @Test
    @DisplayName("C-DOC-012 a missing OpenAPI file is said in the document")
    void saysThatAFileIsMissing() {
        workshop.with(".", INIT);

        assertThat(workshop.document())
                .contains(
                        "_Could not read OpenAPI spec: interfaces/openapi.yaml is not in the bundle_",
                        "_Could not read configuration schema: configuration/schema.json is not in the bundle_");
        assertThat(workshop.warnings()).isEmpty();
    }

    @Test
    void saysThatAFileIsBroken() {
        workshop.with(".", INIT, "interfaces/openapi.yaml", "{'paths", "configuration/schema.json", "[]");

        assertThat(workshop.document())
                .contains(
                        "_Could not read OpenAPI spec: interfaces/openapi.yaml ends too early_",
                        "_Could not read configuration schema: configuration/schema.json does not hold an object_");
    }

    @Test
    void listsValuesWithoutSecretsAndWhateverElseIsNew() throws IOException {
        workshop.with(
                ".",
                """
                {'service': {'name': 'new', 'version': '1.0.0', 'image': {'ref': 'g/h:1', 'private': true},
                             'chart': {'ref': 'oci://r/charts/new', 'version': '2.0.0'}},
                 'configurations': [{'name': 'app', 'schema': 'configuration/app.json',
                                     'values': {'LOG': 'debug', 'DB_PASSWORD': 'p', 'nested': {'apiKey': 1, 'list': [{'token': 'x', 'y': 2}]},
                                                'from': 'secret://vault/db'}},
                                    {'name': 'base', 'ref': 'oci://r/config/base:1.0.0'}],
                 'policies': [{'schema': 'policy/p.json'}, {'name': 'org', 'ref': 'oci://r/policy/org:1.0.0'}]}
                """,
                "configuration/app.json",
                "{'properties': {'LOG': {'type': 'string'}}}",
                "docs/guide.md",
                "",
                "sbom/a.spdx.json",
                "{}");

        String document = workshop.document();

        assertThat(document)
                .contains("| `DB_PASSWORD` | `***` |", "| `nested.apiKey` | `***` |", "| `from` | `secret://***` |")
                .contains("[{\"token\":\"***\",\"y\":2}]");
        Golden.assertMatches("additions.md", document);
    }

    @Test
    void showsTheSchemaThatAReferenceLeadsTo() {
        workshop.with(".", referring("a", "oci://r/one"))
                .with("oci://r/one", referring("one", "oci://r/two"))
                .with(
                        "oci://r/two",
                        min("two", "1.0.0"),
                        "configuration/schema.json",
                        "{'properties': {'LOG': {'type': 'string'}}}");

        assertThat(workshop.document())
                .contains("Configuration schema is provided by `oci://r/one`.\n", "| `LOG` | `string` | — | — | No |");
    }

    @Test
    void leavesACircleOfConfigurationReferences() {
        workshop.with(".", referring("a", "oci://r/one")).with("oci://r/one", referring("one", "oci://r/one"));

        assertThat(workshop.document()).contains("Configuration schema is provided by `oci://r/one`.");
        assertThat(workshop.followed()).containsExactly("oci://r/one", "oci://r/one");
    }

    private static String referring(String name, String reference) {
        return "{'service': {'name': '" + name + "', 'version': '1.0.0'}, 'configuration': {'ref': '" + reference
                + "'}}";
    }

    @Test
    void listsOnlyTheSectionsThatAreThere() {
        workshop.with(
                ".",
                "{'service': {'name': 'a', 'version': '1.0.0'}, 'configuration': {'schema': 's.json'},"
                        + " 'policies': [{'schema': 'p.json'}]}",
                "s.json",
                "{'type': 'object'}");

        assertThat(workshop.document())
                .contains("- [1. Architecture](#1-architecture)\n- [2. Policy](#2-policy)\n", "a_info[\"a\"]")
                .doesNotContain("Configuration");
    }

    private void rich() {
        workshop.with(
                        ".",
                        RICH,
                        "interfaces/api.json",
                        OPENAPI,
                        "interfaces/x.proto",
                        "syntax = \"proto3\";",
                        "configuration/cfg.json",
                        SCHEMA,
                        "sbom/s.spdx.json",
                        "{}")
                .with("../G/cache", CACHE);
    }

    /** A contract with nothing but dependencies, each {@code REF req} or {@code REF opt}. */
    static String min(String name, String version, String... dependencies) {
        StringBuilder list = new StringBuilder();
        for (String dependency : dependencies) {
            String reference = dependency.substring(0, dependency.length() - 4);
            list.append("{'ref': '").append(reference).append("', 'compatibility': '^1.0.0', 'required': ");
            list.append(dependency.endsWith("req")).append("},");
        }
        return "{'pactoVersion': '1.0', 'service': {'name': '" + name + "', 'version': '" + version
                + "'}, 'dependencies': [" + list + "]}";
    }
}
