package io.pacto.plugin.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Change;
import io.pacto.api.Position;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    private static final String INLINE = """
            openapi: 3.1.0
            paths:
              /a:
                post:
                  parameters: [{name: q, in: query, required: true, schema: {type: string}}]
                  requestBody: {required: true, content: {application/json: {schema: {type: object, properties: {x: {type: string}}}}}}
                  responses:
                    '200': {headers: {H: {schema: {type: string}}}, content: {a/b: {schema: {type: string}}}, links: {l: {operationId: o}}}
                  callbacks: {c: {'{$url}': {post: {requestBody: {content: {a/b: {}}}}}}}
            """;

    @Test
    void everyKindOfElementMayBeReferred() {
        Side referring = Side.http("a.yaml", """
                openapi: 3.1.0
                paths: {/a: {$ref: '#/components/pathItems/a'}}
                components:
                  pathItems:
                    a:
                      post:
                        parameters: [{$ref: '#/components/parameters/p'}]
                        requestBody: {$ref: '#/components/requestBodies/b'}
                        responses: {'200': {$ref: '#/components/responses/r'}}
                        callbacks: {c: {$ref: '#/components/callbacks/c'}}
                  parameters: {p: {$ref: '#/components/parameters/q'}, q: {name: q, in: query, required: true, schema: {type: string}}}
                  requestBodies: {b: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}}
                  schemas: {S: {type: object, properties: {x: {type: string}}}}
                  headers: {H: {schema: {type: string}}}
                  responses: {r: {headers: {H: {$ref: '#/components/headers/H'}}, content: {a/b: {schema: {type: string}}}, links: {l: {operationId: o}}}}
                  callbacks: {c: {'{$url}': {post: {requestBody: {content: {a/b: {}}}}}}}
                """);

        assertThat(new Comparison(Side.http("a.yaml", INLINE), referring).entries())
                .isEmpty();
        assertThat(new Comparison(referring, Side.http("a.yaml", INLINE)).entries())
                .isEmpty();
    }

    private static Side split(String schema) {
        return Side.http("api/main.yaml", """
                        openapi: 3.1.0
                        paths: {/a: {$ref: 'paths/a.yaml'}}
                        """)
                .with("api/paths/a.yaml", """
                        post:
                          parameters: [{$ref: '../shared.yaml#/parameters/q'}]
                          requestBody: {required: true, content: {application/json: {schema: {$ref: '../schemas/x%20y.json'}}}}
                          responses:
                            '200': {headers: {H: {schema: {type: string}}}, content: {a/b: {schema: {type: string}}}, links: {l: {operationId: o}}}
                          callbacks: {c: {'{$url}': {post: {requestBody: {content: {a/b: {}}}}}}}
                        """)
                .with(
                        "api/shared.yaml",
                        "parameters: {q: {name: q, in: query, required: true, schema: {type: string}}}\n")
                .with("api/schemas/x y.json", schema);
    }

    private static final String SCHEMA = "{\"type\": \"object\", \"properties\": {\"x\": {\"type\": \"string\"}}}";

    @Test
    void filesBesideItAreFollowed() {
        assertThat(new Comparison(split(SCHEMA), Side.http("api/main.yaml", INLINE)).entries())
                .isEmpty();

        Comparison changed = new Comparison(split(SCHEMA), split(SCHEMA.replace("string", "integer")));

        assertThat(changed.rules()).containsExactly("schema.type.changed");
        assertThat(changed.changes().get(0))
                .returns(
                        "openapi.paths[/a].methods[POST].request-body.content[application/json].schema/properties/x",
                        Change::path)
                .extracting(Change::position)
                .extracting(Position::file)
                .isEqualTo("api/schemas/x y.json");
    }

    @Test
    void whatStandsBesideTheReferenceOfAPathItemCounts() {
        String item = "\ncomponents: {pathItems: {i: {get: {}}}}\n";

        assertThat(new Comparison(
                                Side.http(
                                        "a.yaml",
                                        "openapi: 3.1.0\npaths: {/a: {$ref: '#/components/pathItems/i', put: {}}}"
                                                + item),
                                Side.http("a.yaml", "openapi: 3.1.0\npaths: {/a: {get: {}, put: {}}}"))
                        .entries())
                .isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        Side broken = split(SCHEMA).without("api/shared.yaml");
        Comparison comparison = new Comparison(broken, split(SCHEMA));

        assertThat(comparison.rules()).contains("openapi.unreadable");
        assertThat(comparison.warnings())
                .containsExactly("the old OpenAPI file api/shared.yaml of interface api cannot be read:"
                        + " api/shared.yaml: there is no such file in the bundle");
    }

    @Test
    @DisplayName("S-045 nothing outside the bundle is opened, the reference is compared as it is written")
    void remoteReferencesAreText() {
        for (String reference : new String[] {
            "https://example.com/p.yaml#/p",
            "http://169.254.169.254/p",
            "file:///etc/passwd",
            "//host/p",
            "/etc/passwd",
            "../../../etc/passwd",
            "p.yaml?x=1"
        }) {
            String file = "openapi: 3.0.0\npaths: {/a: {get: {parameters: [{$ref: '" + reference + "'}]}}}\n";
            Comparison comparison =
                    new Comparison(Side.http("a/b/c.yaml", file), Side.http("a/b/c.yaml", file + "# other\n"));

            assertThat(comparison.entries()).as(reference).isEmpty();
            assertThat(comparison.warnings()).as(reference).isEmpty();
        }
    }

    @Test
    void anotherRemoteParameterIsAnotherParameter() {
        String file = "openapi: 3.0.0\npaths: {/a: {get: {parameters: [{$ref: 'https://example.com/p.yaml#/p'}]}}}\n";
        Comparison comparison =
                new Comparison(Side.http("a.yaml", file), Side.http("a.yaml", file.replace("#/p", "#/q")));

        assertThat(comparison.entries()).containsExactly("[P] [/a].methods[GET].parameters modified");
        assertThat(comparison.rules()).containsExactly("openapi.reference");
    }

    @Test
    @DisplayName("C-OAS-022 circles end")
    void circlesEnd() {
        String circle = """
                openapi: 3.1.0
                paths:
                  /a: {get: {parameters: [{$ref: '#/components/parameters/p'}], requestBody: {content: {a/b: {schema: {$ref: '#/components/schemas/S'}}}}}}
                  /b: {$ref: '#/paths/~1c'}
                  /c: {$ref: '#/paths/~1b'}
                components:
                  parameters: {p: {$ref: '#/components/parameters/p'}}
                  schemas: {S: {properties: {next: {$ref: '#/components/schemas/S'}}}}
                """;

        assertThat(new Comparison(Side.http("a.yaml", circle), Side.http("a.yaml", circle + "# x\n")).entries())
                .isEmpty();
    }

    @Test
    @DisplayName("S-045 a callback that leads back to its own path ends")
    void circlesOfCallbacksEnd() {
        String circle = """
                openapi: 3.1.0
                paths: {/a: {$ref: '#/components/pathItems/i'}}
                components: {pathItems: {i: {post: {summary: x, callbacks: {c: {'{$url}': {$ref: '#/components/pathItems/i'}}}}}}}
                """;

        assertThat(new Comparison(Side.http("a.yaml", circle), Side.http("a.yaml", circle.replace("post", "put")))
                        .entries())
                .containsExactly("[B] [/a].methods[POST] removed", "[N] [/a].methods[PUT] added");
        assertThat(new Comparison(
                                Side.http("a.yaml", circle),
                                Side.http("a.yaml", circle.replace("summary: x", "deprecated: true")))
                        .entries())
                .contains("[N] [/a].methods[POST] modified");
    }
}
