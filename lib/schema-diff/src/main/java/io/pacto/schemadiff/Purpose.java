package io.pacto.schemadiff;

/** What the schemas are for: decides the few cases in which documents alone do not. */
public enum Purpose {
    /** Bodies, parameters and messages of an interface. */
    INTERFACE,
    /**
     * Settings of the service: a setting that is gone breaks installations that set it, a required one with a default
     * may break them, another pattern does.
     */
    CONFIGURATION,
    /** Rules that other documents are held to: the sets of documents decide, without exception. */
    POLICY
}
