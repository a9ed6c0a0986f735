package io.pacto.plugin.openapiinfer.jvm.schema;

import java.util.List;

/** Canonical names of annotations, in the packages they have had. */
public final class Names {

    private Names() {}

    /**
     * A name of Jakarta EE in both its packages.
     *
     * @param rest what follows {@code jakarta.}
     * @return both names
     */
    public static List<String> ee(String rest) {
        return List.of("jakarta." + rest, "javax." + rest);
    }

    /**
     * An annotation of Bean Validation.
     *
     * @param simple its simple name
     * @return both names
     */
    public static List<String> constraint(String simple) {
        return ee("validation.constraints." + simple);
    }

    /**
     * An annotation of Jackson.
     *
     * @param simple its simple name
     * @return its name
     */
    public static List<String> jackson(String simple) {
        return List.of("com.fasterxml.jackson.annotation." + simple);
    }
}
