package io.pacto.plugin.openapiinfer.jvm.spring;

import io.pacto.api.Mapping;
import io.pacto.plugin.openapiinfer.spec.Parameter;
import java.util.List;

/** The parameters that springdoc makes of a {@code Pageable} marked as a parameter object. */
final class Pages {

    private static final Mapping NOTHING = Mapping.builder().build();

    private Pages() {}

    static List<Parameter> parameters() {
        Mapping text = Mapping.builder().put("type", "string").build();
        return List.of(
                query("page", "Zero-based page index (0..N)", number(0, 0)),
                query("size", "The size of the page to be returned", number(20, 1)),
                query(
                        "sort",
                        "Sorting criteria in the format: property,(asc|desc)",
                        Mapping.builder()
                                .put("type", "array")
                                .put("items", text)
                                .build()));
    }

    private static Mapping number(long usual, long least) {
        return Mapping.builder()
                .put("type", "integer")
                .put("default", usual)
                .put("minimum", least)
                .build();
    }

    private static Parameter query(String name, String description, Mapping schema) {
        return new Parameter(name, Parameter.Place.QUERY, false, schema, description, NOTHING);
    }
}
