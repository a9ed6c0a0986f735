package io.pacto.plugin.graph.lock;

import java.util.List;

/**
 * What everything a contract refers to comes to.
 *
 * @param name name of the contract
 * @param version its version
 * @param pins one for each reference, sorted
 * @param problems what could not be had, or led to two things
 */
record Resolved(String name, String version, List<Pin> pins, List<Problem> problems) {

    /** Copies the lists. */
    Resolved {
        pins = List.copyOf(pins);
        problems = List.copyOf(problems);
    }
}
