package io.pacto.plugin.contract.rules;

import io.pacto.api.Finding;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Position;
import java.util.ArrayList;
import java.util.List;

/** Collects findings in the order of checks and, within one check, in the order in which they are added. */
final class Findings {

    private final List<String> checks;
    private final List<Finding> found = new ArrayList<>();

    /** Takes the rule ids in the order in which they are to be reported. */
    Findings(String... checks) {
        this.checks = List.of(checks);
    }

    void add(Finding finding) {
        int rank = checks.indexOf(finding.rule());
        int at = found.size();
        while (at > 0 && checks.indexOf(found.get(at - 1).rule()) > rank) {
            at--;
        }
        found.add(at, finding);
    }

    List<Finding> list() {
        return found;
    }

    /** An error about a key an object lacks: the path the key would have, the place of the object's first key. */
    static Finding missing(String rule, Node object, String key, String message) {
        return Finding.error(rule, object, message)
                .path(object.trail().key(key).toString())
                .at(firstKey(object));
    }

    /** Where an object begins for a reader: at its first key. */
    static Position firstKey(Node object) {
        if (object instanceof Mapping map && !map.entries().isEmpty()) {
            return map.entries().get(0).key().position();
        }
        return object.position();
    }
}
