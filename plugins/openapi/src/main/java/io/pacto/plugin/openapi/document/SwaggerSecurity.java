package io.pacto.plugin.openapi.document;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import java.util.List;

/** A security definition of Swagger 2.0 in the shape of OpenAPI 3.0. */
final class SwaggerSecurity {

    private SwaggerSecurity() {}

    static Node scheme(Node definition) {
        String type = definition.text("type");
        if ("basic".equals(type)) {
            return new Tree(definition)
                    .put("type", "http")
                    .put("scheme", "basic")
                    .copy(definition, List.of("description"))
                    .build();
        }
        return "oauth2".equals(type) ? oauth(definition) : definition;
    }

    private static Mapping oauth(Node definition) {
        Mapping flow = new Tree(definition)
                .copy(definition, List.of("authorizationUrl", "tokenUrl", "scopes"))
                .build();
        Mapping flows = new Tree(definition).put(flowName(definition), flow).build();
        return new Tree(definition)
                .copy(definition, List.of("type", "description"))
                .put("flows", flows)
                .build();
    }

    private static String flowName(Node definition) {
        String flow = String.valueOf(definition.text("flow"));
        return switch (flow) {
            case "application" -> "clientCredentials";
            case "accessCode" -> "authorizationCode";
            default -> flow;
        };
    }
}
