package io.pacto.plugin.openapiinfer.fastapi.routing;

import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.plugin.openapiinfer.fastapi.program.Constants;
import io.pacto.plugin.openapiinfer.fastapi.program.Names;
import io.pacto.plugin.openapiinfer.fastapi.program.Symbol;
import io.pacto.plugin.openapiinfer.fastapi.python.Expr;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The security schemes of {@code fastapi.security} (FastAPI, "Security Tools"). */
final class SecuritySchemes {

    private static final List<String> CLASSES = List.of(
            "OAuth2PasswordBearer",
            "OAuth2AuthorizationCodeBearer",
            "OAuth2",
            "HTTPBearer",
            "HTTPBasic",
            "HTTPDigest",
            "APIKeyHeader",
            "APIKeyQuery",
            "APIKeyCookie",
            "OpenIdConnect");

    private final Names names;
    private final Constants constants;

    SecuritySchemes(Names names, Constants constants) {
        this.names = names;
        this.constants = constants;
    }

    /** A scheme and its name. */
    record Scheme(String name, Mapping definition) {}

    /** The scheme that a call makes; empty when it makes something else. */
    Optional<Scheme> of(Written made) {
        Symbol type = names.behind(made.call().function(), made.scope());
        if (type == null) {
            return Optional.empty();
        }
        for (String name : CLASSES) {
            if (names.inherits(type, List.of(name))) {
                String own = constants.text(made.keyword("scheme_name"), made.scope());
                String called = Kinds.last(made.call().function());
                return Optional.of(new Scheme(own == null ? called : own, definition(name, made)));
            }
        }
        return Optional.empty();
    }

    private Mapping definition(String type, Written made) {
        Mapping.Builder built = Mapping.builder();
        switch (type) {
            case "HTTPBearer" -> {
                built.put("type", "http")
                        .putIfAny("description", node(made, "description"))
                        .put("scheme", "bearer");
                built.putIfAny("bearerFormat", node(made, "bearerFormat"));
                return built.build();
            }
            case "HTTPBasic" -> built.put("type", "http").put("scheme", "basic");
            case "HTTPDigest" -> built.put("type", "http").put("scheme", "digest");
            case "APIKeyHeader", "APIKeyQuery", "APIKeyCookie" -> {
                built.put("type", "apiKey").putIfAny("description", node(made, "description"));
                return built.put("in", type.substring("APIKey".length()).toLowerCase(Locale.ROOT))
                        .putIfAny("name", node(made, "name"))
                        .build();
            }
            case "OpenIdConnect" ->
                built.put("type", "openIdConnect").putIfAny("openIdConnectUrl", node(made, "openIdConnectUrl"));
            default -> built.put("type", "oauth2").put("flows", flows(type, made));
        }
        return built.putIfAny("description", node(made, "description")).build();
    }

    private Mapping flows(String type, Written made) {
        Node scopes = node(made, "scopes");
        Mapping.Builder flow = Mapping.builder()
                .put(
                        "scopes",
                        scopes instanceof Mapping known
                                ? known
                                : Mapping.builder().build())
                .putIfAny("authorizationUrl", node(made, "authorizationUrl"))
                .putIfAny("refreshUrl", node(made, "refreshUrl"));
        Expr first = made.call().argument(0, "tokenUrl");
        Node token =
                type.equals("OAuth2PasswordBearer") ? constants.value(first, made.scope()) : node(made, "tokenUrl");
        flow.put("tokenUrl", token instanceof Scalar known ? known : Scalar.of(""));
        return switch (type) {
            case "OAuth2PasswordBearer" ->
                Mapping.builder().put("password", flow.build()).build();
            case "OAuth2AuthorizationCodeBearer" ->
                Mapping.builder().put("authorizationCode", flow.build()).build();
            default ->
                node(made, "flows") instanceof Mapping flows
                        ? flows
                        : Mapping.builder().build();
        };
    }

    private @Nullable Node node(Written made, String name) {
        return constants.value(made.keyword(name), made.scope());
    }
}
