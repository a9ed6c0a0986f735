package io.pacto.api;

/**
 * The part of a contract a change belongs to, in the order of a report. File content counts as the section whose field
 * names the file.
 *
 * @since 1.0
 */
@Stable
public enum Section {
    /** Identity. */
    SERVICE,
    /** Boundaries and their interface files. */
    INTERFACES,
    /** Configuration and its schemas. */
    CONFIGURATION,
    /** Policies and their schemas. */
    POLICY,
    /** Other contracts. */
    DEPENDENCIES,
    /** Behaviour. */
    RUNTIME,
    /** Replica intent. */
    SCALING,
    /** Listed for information; never raises the class. */
    NOTE
}
