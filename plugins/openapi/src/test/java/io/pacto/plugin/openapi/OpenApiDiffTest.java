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
                .returns("openapi.paths.added", Change::rule)
                .returns(Section.INTERFACES, Change::section)
                .returns("api", Change::subject)
                .returns(new Position("api.yaml", 5, 3), Change::position);

        Comparison removed = Comparison.ofPaths(USERS + ORDERS, USERS);

        assertThat(removed.entries()).containsExactly("[B] [/orders] removed");
        assertThat(removed.reasons()).containsExactly("API path /orders removed");
        assertThat(removed.changes().get(0).position()).isEqualTo(new Position("api.yaml", 3, 1));
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
                .startsWith("the new OpenAPI file new.yaml of interface api cannot be read: new.yaml:2:1: ");
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
}
