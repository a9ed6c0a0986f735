package io.pacto.plugin.contract.diff;

import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.RuleSet;
import io.pacto.api.Section;
import org.jspecify.annotations.Nullable;

/**
 * What it means when one part of a contract is added, removed or modified: one row of the table of contract fields.
 *
 * <p>The letters stand for added, removed and modified, in this order: N non-breaking, P potentially breaking, B
 * breaking, {@code -} for what cannot happen in a contract that loads, or is no change to anybody. Where the documented
 * table of the reference implementation says something else, its letters follow.
 */
enum Effect {
    SERVICE_NAME("service-name", Section.SERVICE, "--B"),
    SERVICE_VERSION("service-version", Section.SERVICE, "--N"),
    OWNER("owner", Section.SERVICE, "NNN"),
    OWNER_TEAM("owner-team", Section.SERVICE, "NNN"),
    OWNER_DRI("owner-dri", Section.SERVICE, "NNN"),
    OWNER_CONTACT("owner-contact", Section.SERVICE, "NNN"),
    IMAGE("image", Section.SERVICE, "NNN"),
    IMAGE_PRIVATE("image-private", Section.SERVICE, "--N", "---"),
    CHART("chart", Section.SERVICE, "NNN"),

    INTERFACE("interface", Section.INTERFACES, "NB-"),
    INTERFACE_TYPE("interface-type", Section.INTERFACES, "--B"),
    INTERFACE_PORT("interface-port", Section.INTERFACES, "PBB"),
    INTERFACE_VISIBILITY("interface-visibility", Section.INTERFACES, "--P"),
    INTERFACE_CONTRACT("interface-contract", Section.INTERFACES, "PPP"),

    CONFIGURATION("configuration", Section.CONFIGURATION, "NB-"),
    CONFIGURATION_SCHEMA("configuration-schema", Section.CONFIGURATION, "NBP"),
    CONFIGURATION_REF("configuration-ref", Section.CONFIGURATION, "NBP"),
    CONFIGURATION_VALUE("configuration-value", Section.CONFIGURATION, "NNN", "---"),

    POLICY("policy", Section.POLICY, "NP-"),
    POLICY_SCHEMA("policy-schema", Section.POLICY, "PPP"),
    POLICY_REF("policy-ref", Section.POLICY, "NPP"),

    DEPENDENCY("dependency", Section.DEPENDENCIES, "NB-"),
    DEPENDENCY_REF("dependency-ref", Section.DEPENDENCIES, "--P"),
    DEPENDENCY_COMPATIBILITY("dependency-compatibility", Section.DEPENDENCIES, "--P"),
    DEPENDENCY_REQUIRED("dependency-required", Section.DEPENDENCIES, "--P"),

    WORKLOAD("workload", Section.RUNTIME, "NPB", "--B"),
    STATE_TYPE("state-type", Section.RUNTIME, "NPB", "--B"),
    PERSISTENCE_SCOPE("persistence-scope", Section.RUNTIME, "NPB", "--B"),
    PERSISTENCE_DURABILITY("persistence-durability", Section.RUNTIME, "NPB", "--B"),
    DATA_CRITICALITY("data-criticality", Section.RUNTIME, "NPP", "--P"),
    UPGRADE_STRATEGY("upgrade-strategy", Section.RUNTIME, "NPP"),
    GRACEFUL_SHUTDOWN("graceful-shutdown", Section.RUNTIME, "NNN", "PPN"),
    HEALTH_INTERFACE("health-interface", Section.RUNTIME, "NPP", "PPP"),
    HEALTH_PATH("health-path", Section.RUNTIME, "NPP", "PPP"),
    HEALTH_DELAY("health-delay", Section.RUNTIME, "NNN"),
    METRICS_INTERFACE("metrics-interface", Section.RUNTIME, "NPP", "PPP"),
    METRICS_PATH("metrics-path", Section.RUNTIME, "NPP", "PPP"),

    SCALING("scaling", Section.SCALING, "NPP"),
    SCALING_REPLICAS("scaling-replicas", Section.SCALING, "--P"),
    SCALING_MIN("scaling-min", Section.SCALING, "--P"),
    SCALING_MAX("scaling-max", Section.SCALING, "--N");

    private final String thing;
    private final Section section;
    private final String letters;
    private final String documented;

    Effect(String thing, Section section, String letters) {
        this(thing, section, letters, letters);
    }

    Effect(String thing, Section section, String letters, String documented) {
        this.thing = thing;
        this.section = section;
        this.letters = letters;
        this.documented = documented;
    }

    Section section() {
        return section;
    }

    /** The stable id of the rule behind a change of this kind. */
    String rule(Change.Type type) {
        String event = switch (type) {
            case ADDED -> "added";
            case REMOVED -> "removed";
            case MODIFIED -> "modified";
        };
        return "contract." + thing + "." + event;
    }

    /** Returns the class of a change of this kind under a table of rules, or null when it is none. */
    @Nullable
    Classification classification(Change.Type type, RuleSet rules) {
        int column = switch (type) {
            case ADDED -> 0;
            case REMOVED -> 1;
            case MODIFIED -> 2;
        };
        return switch ((rules == RuleSet.REFERENCE ? documented : letters).charAt(column)) {
            case 'N' -> Classification.NON_BREAKING;
            case 'P' -> Classification.POTENTIAL_BREAKING;
            case 'B' -> Classification.BREAKING;
            default -> null;
        };
    }
}
