package io.pacto.plugin.graph.lock;

import io.pacto.api.Node;

/**
 * What is wrong with a lock or what it pins.
 *
 * @param rule {@code LOCK_…}
 * @param at where it stands, in the contract or in the lock
 * @param message what is wrong
 * @param hint what to do next
 */
record Problem(String rule, Node at, String message, String hint) {

    static final String MISSING = "LOCK_MISSING";
    static final String STALE = "LOCK_STALE";
    static final String CONFLICT = "LOCK_CONFLICT";
    static final String UNRESOLVED = "LOCK_UNRESOLVED";
    static final String LOCAL_DRIFT = "LOCK_LOCAL_DRIFT";
    static final String DIGEST_MISMATCH = "LOCK_DIGEST_MISMATCH";
}
