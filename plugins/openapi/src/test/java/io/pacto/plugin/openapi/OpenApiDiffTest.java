package io.pacto.plugin.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacto.api.Change;
import io.pacto.api.Position;
import io.pacto.api.Scalar;
import io.pacto.api.Section;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpenApiDiffTest {

    private static final String USERS = "/users: {get: {responses: {'200': {description: ok}}}}\n";

    private static final String ORDERS = "/orders: {get: {responses: {'200': {description: ok}}}}\n";

    @Test
    @DisplayName("C-OAS-001 a path is added or removed")
    void reportsPaths() {
        Comparison added = Comparison.ofPaths(USERS, USERS + ORDERS);

        assertThat(added.entries()).containsExactly("[N] [/orders] added");
        assertThat(added.changes().get(0))
                .returns("API path /orders added", Change::reason)
                .returns("openapi.path.added", Change::rule)
                .returns(Section.INTERFACES, Change::section)
                .returns("api", Change::subject)
                .returns(new Position("api.yaml", 5, 3), Change::position);

        Comparison removed = Comparison.ofPaths(USERS + ORDERS, USERS);

        assertThat(removed.entries()).containsExactly("[B] [/orders] removed");
        assertThat(removed.reasons()).containsExactly("API path /orders removed");
        assertThat(removed.changes().get(0).position()).isEqualTo(new Position("api.yaml", 3, 1));
    }

    @Test
    @DisplayName("C-OAS-002 a method is added or removed")
    void reportsMethods() {
        Comparison both = Comparison.ofPaths("/users: {get: {}, delete: {}}\n", "/users: {get: {}, post: {}}\n");

        assertThat(both.entries())
                .containsExactly("[B] [/users].methods[DELETE] removed", "[N] [/users].methods[POST] added");
        assertThat(both.reasons()).containsExactly("DELETE /users method removed", "POST /users method added");
    }

    @Test
    @DisplayName("C-OAS-021 a path with renamed parameters is the same path")
    void matchesPathsByTemplate() {
        Comparison renamed = Comparison.ofPaths(
                "/u/{id}: {get: {parameters: [{name: id, in: path, required: true, schema: {type: string}}]}}",
                "/u/{uid}: {get: {parameters: [{name: uid, in: path, required: true, schema: {type: string}}]}}");

        assertThat(renamed.entries()).isEmpty();
    }

    @Test
    @DisplayName("C-OAS-020 a parameter of the path counts for every method")
    void mergesParametersOfThePath() {
        Comparison added = Comparison.ofPaths(
                "/x: {get: {}, put: {}}", "/x: {parameters: [{name: q, in: query, required: true}], get: {}, put: {}}");

        assertThat(added.entries())
                .containsExactly(
                        "[B] [/x].methods[GET].parameters[q:query] added",
                        "[B] [/x].methods[PUT].parameters[q:query] added");
    }

    @Test
    @DisplayName("C-OAS-023 the same API as JSON in another file is no change")
    void readsYamlAndJsonAlike() {
        Comparison moved = new Comparison(
                Side.http("api.yaml", "openapi: 3.0.0\npaths: {/a: {get: {responses: {200: {description: ok}}}}}\n"),
                Side.http(
                        "api.json",
                        "{\"openapi\":\"3.0.0\",\"paths\":{\"/a\":{\"get\":{\"responses\":{\"200\":{}}}}}}"));

        assertThat(moved.entries()).isEmpty();
        assertThat(moved.warnings()).isEmpty();
    }

    @Test
    @DisplayName("C-OAS-024 a file that does not parse is never equal to another")
    void reportsAnUnreadableFile() {
        Comparison broken =
                new Comparison(Side.http("api.yaml", "openapi: 3.0.0\n"), Side.http("new.yaml", "openapi: [\n"));

        assertThat(broken.entries()).containsExactly("[P] interfaces.contract.content modified");
        assertThat(broken.changes().get(0))
                .returns("openapi.unreadable", Change::rule)
                .returns(Scalar.of("api: api.yaml"), Change::before)
                .returns(Scalar.of("api: new.yaml"), Change::after);
        assertThat(broken.changes().get(0).position().file()).isEqualTo("new.yaml");
        assertThat(broken.changes().get(0).position().line()).isPositive();
        assertThat(broken.warnings())
                .singleElement()
                .asString()
                .startsWith("the new OpenAPI file of interface api cannot be read: new.yaml:");
    }

    @Test
    @DisplayName("C-OAS-024 a file that is missing, or no longer OpenAPI, is reported too")
    void reportsAMissingOrForeignFile() {
        Side good = Side.http("api.yaml", "openapi: 3.0.0\n");

        assertThat(new Comparison(good, new Side("http", "api.yaml")).rules()).containsExactly("openapi.unreadable");
        assertThat(new Comparison(new Side("http", "api.yaml"), good).rules()).containsExactly("openapi.unreadable");
        assertThat(new Comparison(good, Side.http("api.yaml", "a: 1\n")).rules())
                .containsExactly("openapi.unreadable");
    }

    @Test
    void leavesOtherInterfacesAlone() {
        Side api = Side.http("api.yaml", "openapi: 3.0.0\npaths: {/a: {get: {}}}\n");

        assertThat(new Comparison(api, new Side("grpc", "api.yaml")).entries()).isEmpty();
        assertThat(new Comparison(api, new Side("http", "")).entries()).isEmpty();
        assertThat(new Comparison(Side.http("a.yaml", "a: 1\n"), Side.http("a.yaml", "a: 2\n")).entries())
                .isEmpty();
        assertThat(new Comparison(Side.http("a.yaml", "a: [\n"), Side.http("a.yaml", "a: [\n")).entries())
                .isEmpty();
    }

    @Test
    void followsReferencesOfPathItems() {
        String common = "\ncomponents: {pathItems: {users: {get: {}, put: {}}, less: {get: {}}}}";
        Comparison changed = new Comparison(
                Side.http("a.yaml", "openapi: 3.1.0\npaths: {/a: {$ref: '#/components/pathItems/users'}}" + common),
                Side.http("a.yaml", "openapi: 3.1.0\npaths: {/a: {$ref: '#/components/pathItems/less'}}" + common));

        assertThat(changed.entries()).containsExactly("[B] [/a].methods[PUT] removed");
    }

    @Test
    void comparesOpenApiTwoWithThree() {
        Comparison converted = new Comparison(Side.http("a.yaml", """
                        swagger: "2.0"
                        consumes: [application/json]
                        produces: [application/json]
                        paths:
                          /a:
                            post:
                              parameters:
                                - {name: q, in: query, type: integer, description: d}
                                - {name: body, in: body, required: true, schema: {$ref: '#/definitions/A'}}
                              responses: {200: {description: ok, schema: {type: array, items: {type: string}}}}
                        definitions: {A: {type: object, properties: {x: {type: string}}}}
                        """), Side.http("a.yaml", """
                        openapi: 3.1.0
                        paths:
                          /a:
                            post:
                              parameters: [{name: q, in: query, schema: {type: integer}}]
                              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
                              responses: {200: {content: {application/json: {schema: {type: array, items: {type: string}}}}}}
                        components: {schemas: {A: {type: object, properties: {x: {type: string}}}}}
                        """));

        assertThat(converted.entries()).isEmpty();
    }
}
