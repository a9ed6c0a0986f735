package io.pacto.plugin.policy.rule;

import io.pacto.api.Node;

/** Which keywords lead to other schemas in the draft a policy is written in. */
record Dialect(int year) {

    static Dialect of(Node schema) {
        String named = schema.text("$schema");
        if (named == null || named.contains("2020-12")) {
            return new Dialect(2020);
        }
        if (named.contains("2019-09")) {
            return new Dialect(2019);
        }
        return new Dialect(named.contains("draft-07") ? 2018 : 2017);
    }

    /** Up to draft 7 nothing beside {@code $ref} counts. */
    boolean refStandsAlone() {
        return year < 2019;
    }

    boolean knows(String keyword) {
        return switch (keyword) {
            case "if" -> year >= 2018;
            case "dependentSchemas" -> year >= 2019;
            case "prefixItems" -> year >= 2020;
            default -> true;
        };
    }
}
