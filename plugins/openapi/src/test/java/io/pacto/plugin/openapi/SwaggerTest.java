package io.pacto.plugin.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Change;
import io.pacto.api.Position;
import org.junit.jupiter.api.Test;

/** Swagger 2.0 is the same API in other words. */
class SwaggerTest {

    private static final String TWO = """
            swagger: "2.0"
            info: {title: t, version: '1'}
            host: example.com
            basePath: /v1
            schemes: [https, http]
            consumes: [application/json]
            produces: [application/json, application/xml]
            security: [{oauth: [read]}]
            securityDefinitions:
              plain: {type: basic}
              key: {type: apiKey, in: header, name: X}
              oauth: {type: oauth2, flow: accessCode, authorizationUrl: a, tokenUrl: t, scopes: {read: d}}
            parameters:
              limit: {name: limit, in: query, type: integer, maximum: 10}
              thing: {name: thing, in: body, required: true, schema: {$ref: '#/definitions/Thing'}}
            responses:
              fault: {description: bad, schema: {type: string}}
            paths:
              /things/{id}:
                parameters: [{$ref: '#/parameters/limit'}, {name: id, in: path, required: true, type: string}]
                get:
                  produces: [text/csv]
                  parameters:
                    - {name: tags, in: query, type: array, items: {type: string}, collectionFormat: multi}
                    - {name: ids, in: query, type: array, items: {type: string}}
                    - {name: names, in: header, type: array, items: {type: string}, collectionFormat: csv}
                    - {name: pipes, in: query, type: array, items: {type: string}, collectionFormat: pipes}
                  responses:
                    '200': {description: ok, schema: {type: file}, headers: {X-Left: {type: integer, description: d}}}
                    default: {$ref: '#/responses/fault'}
                put:
                  parameters: [{$ref: '#/parameters/thing'}]
                  responses: {'204': {description: none}}
                post:
                  consumes: [multipart/form-data]
                  parameters:
                    - {name: file, in: formData, type: file, required: true}
                    - {name: note, in: formData, type: string, x-nullable: true}
                  responses: {}
            definitions:
              Thing: {type: object, discriminator: kind, required: [kind], properties: {kind: {type: string, x-nullable: true}, next: {$ref: '#/definitions/Thing'}}}
            """;

    private static final String THREE = """
            openapi: 3.0.3
            info: {title: t, version: '1'}
            servers: [{url: 'https://example.com/v1'}, {url: 'http://example.com/v1'}]
            security: [{oauth: [read]}]
            paths:
              /things/{id}:
                parameters: [{name: limit, in: query, schema: {type: integer, maximum: 10}}, {name: id, in: path, required: true, schema: {type: string}}]
                get:
                  parameters:
                    - {name: tags, in: query, schema: {type: array, items: {type: string}}}
                    - {name: ids, in: query, explode: false, schema: {type: array, items: {type: string}}}
                    - {name: names, in: header, schema: {type: array, items: {type: string}}}
                    - {name: pipes, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: string}}}
                  responses:
                    '200': {description: ok, content: {text/csv: {schema: {type: string, format: binary}}}, headers: {X-Left: {schema: {type: integer}}}}
                    default: {description: bad, content: {text/csv: {schema: {type: string}}}}
                put:
                  requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                  responses: {'204': {description: none}}
                post:
                  requestBody:
                    required: true
                    content:
                      multipart/form-data:
                        schema: {type: object, required: [file], properties: {file: {type: string, format: binary}, note: {type: string, nullable: true}}}
                  responses: {}
            components:
              securitySchemes:
                plain: {type: http, scheme: basic}
                key: {type: apiKey, in: header, name: X}
                oauth: {type: oauth2, flows: {authorizationCode: {authorizationUrl: a, tokenUrl: t, scopes: {read: d}}}}
              schemas:
                Thing: {type: object, discriminator: {propertyName: kind}, required: [kind], properties: {kind: {type: string, nullable: true}, next: {$ref: '#/components/schemas/Thing'}}}
            """;

    @Test
    void isTheSameApiInOtherWords() {
        Side two = Side.http("a.yaml", TWO);
        Side three = Side.http("a.yaml", THREE);

        assertThat(new Comparison(two, three).changes()).isEmpty();
        assertThat(new Comparison(three, two).changes()).isEmpty();
    }

    @Test
    void changesKeepTheirPlaces() {
        Comparison changed = new Comparison(
                Side.http("a.yaml", TWO),
                Side.http("a.yaml", TWO.replace("maximum: 10", "maximum: 9").replace("X-Left", "X-Right")));

        assertThat(changed.changes())
                .filteredOn(change -> change.rule().equals("schema.upper-bound.lowered"))
                .hasSize(3)
                .allSatisfy(change -> assertThat(change.position().line()).isEqualTo(14));
        assertThat(changed.changes())
                .filteredOn(change -> change.type() == Change.Type.ADDED)
                .singleElement()
                .extracting(Change::position)
                .isEqualTo(new Position("a.yaml", 29, 66));
    }

    @Test
    void anotherWayToWriteAListIsAnotherCall() {
        Comparison changed = new Comparison(
                Side.http("a.yaml", TWO),
                Side.http("a.yaml", TWO.replace("collectionFormat: multi", "collectionFormat: tsv")));

        assertThat(changed.rules()).containsExactly("openapi.parameters.serialisation");
    }

    @Test
    void whatIsAcceptedAndProducedIsCompared() {
        Comparison changed = new Comparison(
                Side.http("a.yaml", TWO),
                Side.http("a.yaml", TWO.replace("consumes: [application/json]", "consumes: [application/xml]")));

        assertThat(changed.rules())
                .containsExactly("openapi.request-body.media-type-added", "openapi.request-body.media-type-removed");
    }
}
