package io.pacto.plugin.openapiinfer.jvm.schema;

import java.util.List;

/** Annotations that describe an API: those of Swagger 2, of MicroProfile OpenAPI, and of Swagger 1.5. */
public final class Docs {

    /** Describes a schema. */
    public static final List<String> SCHEMA = both("media.Schema");

    private Docs() {}

    /**
     * An annotation that Swagger 2 and MicroProfile OpenAPI both have.
     *
     * @param rest what follows the package
     * @return both names
     */
    public static List<String> both(String rest) {
        return List.of("io.swagger.v3.oas.annotations." + rest, "org.eclipse.microprofile.openapi.annotations." + rest);
    }
}
