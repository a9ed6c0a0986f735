package io.pacto.plugin.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.RuleSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the reference implementation: the column "Doc" of diff.md §3. */
class CoarseRulesTest {

    private static final String START = "openapi: 3.1.0\npaths: {/u: {post: ";

    @ParameterizedTest(name = "C-OAS-025 {0}: {1} to {2}")
    @DisplayName("C-OAS-025 the rules of the reference")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    C-OAS-003; {}                                      ; {parameters: [{name: q, in: query}]}                 ; [P] *.parameters[q:query] added
                    C-OAS-004; {}                                      ; {parameters: [{name: q, in: query, required: true}]} ; [P] *.parameters[q:query] added
                    C-OAS-005; {parameters: [{name: q, in: query}]}    ; {}                                                   ; [B] *.parameters[q:query] removed
                    C-OAS-006; {parameters: [{name: q, in: query}]}    ; {parameters: [{name: q, in: query, required: true}]} ; [P] *.parameters[q:query] modified
                    C-OAS-008; {parameters: [{name: q, in: query, description: a}]} ; {parameters: [{name: q, in: query}]}    ; [P] *.parameters[q:query] modified
                    C-OAS-009; {}                                      ; {requestBody: {required: true, content: {}}}         ; [P] *.request-body added
                    C-OAS-010; {requestBody: {content: {}}}            ; {}                                                   ; [P] *.request-body removed
                    C-OAS-011; {requestBody: {content: {a/b: {schema: {type: object}}}}} ; {requestBody: {content: {a/b: {schema: {type: object, required: [a]}}}}} ; [P] *.request-body modified
                    C-OAS-013; {responses: {200: {description: a}}}    ; {responses: {'200': {description: b}}}               ; [P] *.responses[200] modified
                    C-OAS-014; {responses: {200: {}, 404: {}}}         ; {responses: {'200': {}, '500': {}}}                  ; [B] *.responses[404] removed,[N] *.responses[500] added
                    others   ; {tags: [a], security: []}               ; {deprecated: true, operationId: b, x-a: 1}           ; ``
                    order    ; {responses: {200: {description: a, content: {}}, 201: {}}} ; {responses: {201: {}, 200: {content: {}, description: a}}} ; ``
                    """)
    void differencesInsideAreNotLookedAt(String id, String before, String after, String expected) {
        assertThat(compare(START + before + "}}", START + after + "}}").entries())
                .as(id)
                .containsExactly(
                        expected.isEmpty()
                                ? new String[0]
                                : expected.replace("*", "[/u].methods[POST]").split(",(?=\\[)"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    C-OAS-001; {/a: {get: {}}}                  ; {/b: {get: {}}}                 ; [B] [/a] removed,[N] [/b] added
                    C-OAS-002; {/a: {get: {}}}                  ; {/a: {put: {}}}                 ; [B] [/a].methods[GET] removed,[N] [/a].methods[PUT] added
                    C-OAS-020; {/a: {get: {}}}                  ; {/a: {parameters: [{name: q, in: query}], get: {}}} ; [P] [/a].methods[GET].parameters[q:query] added
                    C-OAS-021; {'/a/{b}': {get: {}}}            ; {'/a/{c}': {get: {}}}           ; ``
                    """)
    void pathsAndMethodsComeAndGo(String id, String before, String after, String expected) {
        assertThat(compare("openapi: 3.1.0\npaths: " + before, "openapi: 3.1.0\npaths: " + after)
                        .entries())
                .as(id)
                .containsExactly(expected.isEmpty() ? new String[0] : expected.split(",(?=\\[)"));
    }

    @ParameterizedTest(name = "C-OAS-019 through references: {0} to {1}")
    @CsvSource({"string,string,0", "string,integer,1"})
    void referencesAreFollowed(String before, String after, int changes) {
        String document = """
                openapi: 3.1.0
                paths: {/a: {get: {requestBody: {content: {a/b: {schema: {$ref: '#/components/schemas/S'}}}}}}}
                components: {schemas: {S: {properties: {s: {$ref: '#/components/schemas/S'}, t: {type: %s}}}}}
                """;

        assertThat(compare(document.formatted(before), document.formatted(after) + "# other\n")
                        .entries())
                .hasSize(changes);
    }

    private static Comparison compare(String before, String after) {
        return new Comparison(Side.http("a.yaml", before), Side.http("a.yaml", after), RuleSet.REFERENCE);
    }
}
