package io.pacto.schemadiff;

import io.pacto.api.Node;
import org.jspecify.annotations.Nullable;

/** The language a schema is written in, as far as its keywords mean different things. */
public enum Dialect {
    /** JSON Schema draft 4. */
    DRAFT_4(4),
    /** JSON Schema draft 6. */
    DRAFT_6(6),
    /** JSON Schema draft 7. */
    DRAFT_7(7),
    /** JSON Schema 2019-09. */
    DRAFT_2019_09(8),
    /** JSON Schema 2020-12. */
    DRAFT_2020_12(9),
    /** Schemas inside OpenAPI 3.0, and those of 2.0 after conversion. */
    OPENAPI_3_0(9),
    /** Schemas inside OpenAPI 3.1 and 3.2, and inside AsyncAPI 3 by default. */
    OPENAPI_3_1(9);

    private final int generation;

    Dialect(int generation) {
        this.generation = generation;
    }

    /**
     * The dialect a schema document names with {@code $schema}.
     *
     * @param schema the root of the document
     * @return the dialect; 2020-12 when it names none or one that is not known
     */
    public static Dialect of(Node schema) {
        String named = schema.text("$schema");
        Dialect known = named == null ? null : named(named);
        return known == null ? DRAFT_2020_12 : known;
    }

    /**
     * The dialect of the schemas of an OpenAPI document.
     *
     * @param version what its root key {@code openapi} or {@code swagger} says
     * @return the dialect
     */
    public static Dialect ofOpenApi(String version) {
        return version.startsWith("2.") || version.equals("2") || version.startsWith("3.0") ? OPENAPI_3_0 : OPENAPI_3_1;
    }

    private static @Nullable Dialect named(String uri) {
        if (uri.contains("draft-04")) {
            return DRAFT_4;
        }
        if (uri.contains("draft-06")) {
            return DRAFT_6;
        }
        if (uri.contains("draft-07")) {
            return DRAFT_7;
        }
        if (uri.contains("2019-09")) {
            return DRAFT_2019_09;
        }
        return uri.contains("2020-12") ? DRAFT_2020_12 : null;
    }

    /** Whether what stands beside {@code $ref} is ignored (draft 7, section 8.3; OpenAPI 3.0.3, Reference Object). */
    boolean refHidesSiblings() {
        return generation < 8 || this == OPENAPI_3_0;
    }

    /** Whether a keyword that came with a draft (6, 7, 8 = 2019-09, 9 = 2020-12) is known. */
    boolean knows(int since) {
        return generation >= since;
    }

    /** Whether a keyword does not mean the same in all dialects. */
    static boolean disagreeOn(String keyword) {
        return switch (keyword) {
            case "nullable",
                    "x-nullable",
                    "exclusiveMinimum",
                    "exclusiveMaximum",
                    "format",
                    "const",
                    "contains",
                    "minContains",
                    "maxContains",
                    "propertyNames",
                    "if",
                    "then",
                    "else",
                    "prefixItems",
                    "dependentRequired",
                    "dependentSchemas",
                    "unevaluatedItems",
                    "unevaluatedProperties",
                    "contentEncoding",
                    "contentMediaType" -> true;
            default -> false;
        };
    }

    /** Whether {@code items} may be a list of positions. */
    boolean tupleItems() {
        return generation < 9;
    }

    /** Whether {@code format} is a check and not a remark. */
    boolean assertsFormat() {
        return this == OPENAPI_3_0 || this == OPENAPI_3_1;
    }
}
