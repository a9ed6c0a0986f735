package io.pacto.plugin.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaWalkTest {

    private static final String REQUEST = "[/users].methods[POST].request-body.content[application/json].schema";
    private static final String RESPONSE = "[/users].methods[POST].responses[200].content[application/json].schema";

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    C-OAS-011; {properties: {}}                ; {properties: {email: {}}, required: [email]} ; B /properties/email added   ; N /properties/email added
                    C-OAS-017; {properties: {}}                ; {properties: {id: {}}}                       ; N /properties/id added      ; N /properties/id added
                    C-OAS-016; {properties: {id: {}}, required: [id]} ; {properties: {}}                      ; P /properties/id removed    ; B /properties/id removed
                    removed  ; {properties: {id: {}}}          ; {properties: {}}                             ; P /properties/id removed    ; P /properties/id removed
                    C-OAS-012; {properties: {age: {type: integer}}} ; {properties: {age: {type: string}}}     ; B /properties/age modified  ; B /properties/age modified
                    required ; {properties: {a: {}}}           ; {properties: {a: {}}, required: [a]}         ; B /properties/a modified    ; N /properties/a modified
                    optional ; {properties: {a: {}}, required: [a]} ; {properties: {a: {}}}                   ; N /properties/a modified    ; B /properties/a modified
                    undeclared; {}                             ; {required: [a]}                              ; B /properties/a modified    ; N /properties/a modified
                    narrowed ; {type: number}                  ; {type: integer}                              ; B  modified                 ; N  modified
                    widened  ; {type: string}                  ; {type: [string, 'null']}                     ; N  modified                 ; B  modified
                    C-OAS-018; {enum: [a]}                     ; {enum: [a, b]}                               ; N /enum modified            ; B /enum modified
                    C-OAS-018; {enum: [a, b]}                  ; {enum: [b]}                                  ; B /enum modified            ; N /enum modified
                    enum     ; {type: string}                  ; {type: string, enum: [b]}                    ; B /enum added               ; N /enum added
                    deep     ; {items: {properties: {}}}       ; {items: {properties: {'a/b': {}}}}           ; N /items/properties/a~1b added ; N /items/properties/a~1b added
                    open     ; {type: string, minLength: 1}    ; {type: string, minLength: 2}                 ; P  modified                 ; P  modified
                    open     ; {properties: {a: {pattern: x}, b: {pattern: x}}} ; {properties: {a: {pattern: y}, b: {pattern: y}}} ; P  modified ; P  modified
                    default  ; {default: 1}                    ; {default: 2}                                 ; N /default modified         ; N /default modified
                    allOf    ; {allOf: [{properties: {}}, {}]} ; {allOf: [{properties: {a: {}}}, {}]}         ; N /allOf/0/properties/a added ; N /allOf/0/properties/a added
                    moved    ; {allOf: [{properties: {a: {}}}, {}]} ; {allOf: [{}, {properties: {a: {}}}]}    ; P  modified                 ; P  modified
                    """)
    void judgesSchemasByDirection(String id, String before, String after, String request, String response) {
        assertThat(Comparison.ofRequest(before, after).entries()).as(id).containsExactly(entry(request, REQUEST));
        assertThat(Comparison.ofResponse(before, after).entries()).as(id).containsExactly(entry(response, RESPONSE));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    {type: string, description: a}      ; {type: string, title: b, example: c, examples: [d], x-y: 1}
                    {type: string, nullable: true}      ; {type: ['null', string]}
                    {enum: [a, b]}                      ; {enum: [b, a]}
                    {required: [a, b]}                  ; {required: [b, a]}
                    {maximum: 1.0}                      ; {maximum: 1}
                    {type: object, properties: {}}      ; {type: object, additionalProperties: true}
                    {type: string, readOnly: false}     ; {type: string}
                    """)
    void saysNothingOfOtherSpellings(String before, String after) {
        assertThat(Comparison.ofRequest(before, after).entries()).isEmpty();
        assertThat(Comparison.ofResponse(before, after).entries()).isEmpty();
    }

    @Test
    void comparesPropertiesThatAreCalledLikeDocumentation() {
        assertThat(Comparison.ofRequest(
                                "{properties: {title: {type: string}}}", "{properties: {title: {type: integer}}}")
                        .entries())
                .containsExactly("[B] " + REQUEST + "/properties/title modified");
    }

    @Test
    void passesOverPropertiesThatNeverTravelThisWay() {
        String before = "{properties: {}}";
        String after = "{properties: {id: {readOnly: true}}, required: [id]}";

        assertThat(Comparison.ofRequest(before, after).entries()).isEmpty();
        assertThat(Comparison.ofResponse(before, after).entries())
                .containsExactly("[N] " + RESPONSE + "/properties/id added");
    }

    @Test
    @DisplayName("C-OAS-019 an edit inside a component is reported at the operation")
    void seesThroughReferences() {
        Comparison changed = components("{properties: {a: {type: integer}}}", "{properties: {a: {type: string}}}");

        assertThat(changed.entries())
                .containsExactly("[B] [/x].methods[PUT].request-body.content[a/b].schema/properties/a modified");
        assertThat(changed.reasons())
                .containsExactly("PUT /x request body: property a modified: type integer is now string");
        assertThat(changed.changes().get(0).position().line()).isEqualTo(5);
    }

    @Test
    @DisplayName("C-OAS-022 a recursive schema that is unchanged gives nothing, and ends")
    void endsOnRecursion() {
        String tree = "{properties: {next: {$ref: '#/components/schemas/A'}, v: {type: string}}}";

        assertThat(components(tree, tree.replace("{type: string}", "{type: string, title: t}"))
                        .entries())
                .isEmpty();
        assertThat(components(tree, tree.replace("string", "integer")).entries())
                .containsExactly("[B] [/x].methods[PUT].request-body.content[a/b].schema/properties/v modified");
    }

    @Test
    void seesADifferenceBehindACircleOfEqualParts() {
        String before = """
                openapi: 3.1.0
                paths:
                  /a: {put: {requestBody: {content: {a/b: {schema: {$ref: '#/components/schemas/A'}}}}}}
                  /b: {put: {requestBody: {content: {a/b: {schema: {$ref: '#/components/schemas/B'}}}}}}
                components:
                  schemas:
                    A: {properties: {b: {$ref: '#/components/schemas/B'}, z: {$ref: '#/components/schemas/Z'}}}
                    B: {properties: {a: {$ref: '#/components/schemas/A'}}}
                    Z: {type: string}
                """;

        assertThat(new Comparison(Side.http("a.yaml", before), Side.http("a.yaml", before.replace("string", "integer")))
                        .entries())
                .containsExactly(
                        "[B] [/a].methods[PUT].request-body.content[a/b].schema/properties/z modified",
                        "[B] [/b].methods[PUT].request-body.content[a/b].schema/properties/a/properties/z modified");
    }

    @Test
    void followsAChainOfReferencesLongerThanAStack() {
        int length = 20_000;
        StringBuilder chain =
                new StringBuilder("openapi: 3.1.0\npaths: {/x: {put: {requestBody: {content: {a/b: {schema:"
                        + " {$ref: '#/components/schemas/S0'}}}}}}}\ncomponents:\n  schemas:\n");
        for (int i = 0; i < length; i++) {
            chain.append("    S" + i + ": {items: {$ref: '#/components/schemas/S" + (i + 1) + "'}}\n");
        }
        Side before = Side.http("a.yaml", chain + "    S" + length + ": {type: string}\n");
        Side after = Side.http("a.yaml", chain + "    S" + length + ": {type: integer}\n");

        assertThat(new Comparison(before, after).rules()).containsExactly("openapi.type.changed");
    }

    @Test
    void comparesWhatLeadsNowhereAsText() {
        assertThat(Comparison.ofRequest("{$ref: 'a.yaml#/A'}", "{$ref: 'b.yaml#/A'}")
                        .entries())
                .containsExactly("[P] " + REQUEST + " modified");
        assertThat(Comparison.ofRequest("{$ref: '#/none'}", "{$ref: '#/none', description: d}")
                        .entries())
                .isEmpty();
    }

    @Test
    void saysWhatAnOpenEntryIsAbout() {
        assertThat(Comparison.ofRequest("{properties: {a: {minLength: 1}}}", "{properties: {a: {minLength: 2}}}")
                        .reasons())
                .containsExactly("POST /users request body: schema modified: it may break, depending on use"
                        + " (see /properties/a/minLength)");
    }

    private static Comparison components(String before, String after) {
        String document = """
                openapi: 3.1.0
                paths: {/x: {put: {requestBody: {content: {a/b: {schema: {$ref: '#/components/schemas/A'}}}}}}}
                components:
                  schemas:
                    A:\s""";
        return new Comparison(Side.http("a.yaml", document + before), Side.http("a.yaml", document + after));
    }

    private static String entry(String expected, String start) {
        return "[" + expected.charAt(0) + "] " + start + expected.substring(2);
    }
}
