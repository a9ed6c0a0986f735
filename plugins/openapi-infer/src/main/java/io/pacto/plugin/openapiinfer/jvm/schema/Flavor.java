package io.pacto.plugin.openapiinfer.jvm.schema;

import java.util.Locale;

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

    /** Returns whether an object with {@code @JsonAnyGetter} is described without a property for that method. */
    boolean spreadsAnyGetters() {
        return this != MICRONAUT;
    }

    /** Returns whether a class has the properties of its interfaces, and a record those of its methods. */
    boolean describesAllGetters() {
        return this != MICRONAUT;
    }

    /** Returns whether what a constructor takes, and what is {@code @NonNull}, is required. */
    boolean requiresWhatIsNeeded() {
        return this == MICRONAUT;
    }

    /**
     * The name of a property.
     *
     * @param name what stands behind {@code get}, {@code is} or {@code set}
     * @return the name, by the rule of the library: Jackson takes all leading capitals down, the others one, and Micronaut
     *     none where three come first or the name is two
     */
    String propertyName(String name) {
        if (this == MICRONAUT && name.matches("\\p{Lu}{2}(\\p{Lu}.*)?")) {
            return name;
        }
        int capitals = this == SPRINGDOC ? leadingCapitals(name) : 1;
        return name.substring(0, capitals).toLowerCase(Locale.ROOT) + name.substring(capitals);
    }

    private static int leadingCapitals(String name) {
        int count = 0;
        while (count < name.length() && Character.isUpperCase(name.charAt(count))) {
            count++;
        }
        return count;
    }

    /** Returns whether every superclass of the sources is a component of its own. */
    boolean namesSuperclasses() {
        return this == MICRONAUT;
    }
}
