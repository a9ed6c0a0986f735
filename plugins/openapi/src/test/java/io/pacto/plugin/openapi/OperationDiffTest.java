package io.pacto.plugin.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationDiffTest {

    private static final String USERS = "[/users].methods[POST]";

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    C-OAS-003; ``                       ; {name: q, in: query}                  ; [N] *.parameters[q:query] added
                    C-OAS-004; ``                       ; {name: q, in: query, required: true}  ; [B] *.parameters[q:query] added
                    C-OAS-005; {name: q, in: query}     ; ``                                    ; [B] *.parameters[q:query] removed
                    C-OAS-006; {name: q, in: query}     ; {name: q, in: query, required: true}  ; [B] *.parameters[q:query] modified
                    C-OAS-006; {name: q, in: query, required: true} ; {name: q, in: query}      ; [N] *.parameters[q:query] modified
                    C-OAS-007; {name: filter, in: query}; {name: filter, in: header}            ; [B] *.parameters[filter:query] removed,[N] *.parameters[filter:header] added
                    C-OAS-008; {name: q, in: query, description: a}; {name: q, in: query, description: b} ; ``
                    header   ; {name: X-A, in: header}  ; {name: x-a, in: header}               ; ``
                    header   ; ``                       ; {name: Accept, in: header, required: true} ; ``
                    style    ; {name: q, in: query}     ; {name: q, in: query, style: form, explode: true} ; ``
                    style    ; {name: q, in: query}     ; {name: q, in: query, style: pipeDelimited} ; [B] *.parameters[q:query] modified
                    type     ; {name: q, in: query, schema: {type: integer}} ; {name: q, in: query, schema: {type: string}} ; [B] *.parameters[q:query].schema modified
                    """)
    void judgesParameters(String id, String before, String after, String expected) {
        assertThat(Comparison.ofOperation("parameters: [" + before + "]", "parameters: [" + after + "]")
                        .entries())
                .as(id)
                .containsExactly(lines(expected));
    }

    @Test
    @DisplayName("C-OAS-006 reasons name method, path, place and name")
    void saysWhatBecameOfAParameter() {
        assertThat(Comparison.ofOperation(
                                "parameters: [{name: q, in: query}]",
                                "parameters: [{name: q, in: query, required: true}]")
                        .reasons())
                .containsExactly("POST /users query param 'q' modified: now required");
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    C-OAS-009; {}                                  ; {requestBody: {content: {}}}                 ; [N] *.request-body added
                    C-OAS-009; {}                                  ; {requestBody: {required: true, content: {}}} ; [B] *.request-body added
                    C-OAS-010; {requestBody: {content: {}}}        ; {}                                           ; [B] *.request-body removed
                    C-OAS-013; {responses: {200: {description: a}}}; {responses: {200: {description: b}}}         ; ``
                    C-OAS-014; {responses: {'200': {}, '404': {}}} ; {responses: {'200': {}, '500': {}}}          ; [B] *.responses[404] removed,[N] *.responses[500] added
                    C-OAS-015; {responses: {200: {}, 404: {}}}     ; {responses: {200: {}, 500: {}}}              ; [B] *.responses[404] removed,[N] *.responses[500] added
                    C-OAS-015; {responses: {200: {}}}              ; {responses: {'200': {}}}                     ; ``
                    range    ; {responses: {404: {}}}              ; {responses: {4xx: {}}}                       ; [N] *.responses[4xx] added
                    media    ; {responses: {200: {content: {a/b: {}}}}} ; {responses: {200: {content: {A/C: {}}}}}; [B] *.responses[200].content[a/b] removed,[N] *.responses[200].content[A/C] added
                    media    ; {responses: {200: {content: {A/b: {}}}}} ; {responses: {200: {content: {a/B: {}}}}}; ``
                    header   ; {responses: {200: {headers: {a: {required: true}, b: {}}}}} ; {responses: {200: {}}} ; [B] *.responses[200].headers[a] removed,[N] *.responses[200].headers[b] removed
                    traits   ; {operationId: a}                    ; {operationId: b, deprecated: true}           ; [N] * modified,[N] * modified
                    security ; {}                                  ; {security: [{key: []}]}                      ; [P] * modified
                    """)
    void judgesBodiesAndResponses(String id, String before, String after, String expected) {
        assertThat(Comparison.ofOperation(inner(before), inner(after)).entries())
                .as(id)
                .containsExactly(lines(expected));
    }

    @Test
    void followsReferencesOfParametersBodiesAndResponses() {
        String common = """
                components:
                  parameters: {p: {name: q, in: query, required: true}}
                  requestBodies: {b: {$ref: '#/components/requestBodies/c'}, c: {required: true, content: {}}}
                  responses: {r: {description: ok, content: {a/b: {}}}}
                """;
        Side inline = Side.http("a.yaml", """
                openapi: 3.0.0
                paths:
                  /a:
                    post:
                      parameters: [{name: q, in: query, required: true}]
                      requestBody: {required: true, content: {}}
                      responses: {200: {content: {a/b: {}}}}
                """);
        Side referring = Side.http("a.yaml", """
                openapi: 3.0.0
                paths:
                  /a:
                    post:
                      parameters: [{$ref: '#/components/parameters/p'}]
                      requestBody: {$ref: '#/components/requestBodies/b'}
                      responses: {200: {$ref: '#/components/responses/r'}}
                """ + common);

        assertThat(new Comparison(inline, referring).entries()).isEmpty();
        assertThat(new Comparison(referring, inline).entries()).isEmpty();
    }

    @Test
    void endsOnReferencesInACircle() {
        String circle = """
                openapi: 3.0.0
                paths: {/a: {get: {parameters: [{$ref: '#/components/parameters/p'}]}}}
                components: {parameters: {p: {$ref: '#/components/parameters/p'}}}
                """;

        assertThat(new Comparison(Side.http("a.yaml", circle), Side.http("a.yaml", circle + "# x\n")).entries())
                .isEmpty();
    }

    private static String inner(String flow) {
        return flow.substring(1, flow.length() - 1).replaceFirst(", deprecated", "\ndeprecated");
    }

    private static String[] lines(String expected) {
        return expected.isEmpty() ? new String[0] : expected.replace("*", USERS).split(",(?=\\[)");
    }
}
