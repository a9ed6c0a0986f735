package io.pacto.plugin.openapiinfer.jvm.schema;

/** Whose description of a type is meant: the library that publishes the document of a framework's programs. */
public enum Flavor {
    /** swagger-core, as springdoc uses it. */
    SPRINGDOC,
    /** SmallRye OpenAPI, which Quarkus and MicroProfile servers use. */
    SMALLRYE,
    /** The annotation processor of Micronaut. */
    MICRONAUT;

    /** Returns whether an enum is a component of its own. */
    boolean namesEnums() {
        return this != SPRINGDOC;
    }

    /** Returns whether the document says {@code null} as a type where a value may be missing. */
    boolean nullsAreTypes() {
        return this == SMALLRYE;
    }

    /** Returns whether {@code @Nullable} adds null to the type of a value. */
    boolean readsNullable() {
        return this == MICRONAUT;
    }

    /** Returns whether an object with {@code @JsonValue} is described as that value. */
    boolean readsJsonValue() {
        return this != MICRONAUT;
    }

    /** Returns whether every superclass of the sources is a component of its own. */
    boolean namesSuperclasses() {
        return this == MICRONAUT;
    }
}
