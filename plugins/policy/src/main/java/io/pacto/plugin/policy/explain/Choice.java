package io.pacto.plugin.policy.explain;

import io.pacto.api.Position;
import io.pacto.plugin.policy.rule.Rule;

/**
 * Which rules to explain: all, or those at and below a path of a schema, or at a line of one.
 *
 * @param wanted a path such as {@code allOf[1]}, or {@code FILE:LINE}; empty for all
 */
record Choice(String wanted) {

    boolean has(Rule rule) {
        if (wanted.isEmpty() || rule.id().equals(wanted)) {
            return true;
        }
        if (rule.id().startsWith(wanted + ".") || rule.id().startsWith(wanted + "[")) {
            return true;
        }
        Position at = rule.evaluation().policy().at(rule.assertion());
        return isAt(at.toString()) || isAt(at.file() + ":" + at.line());
    }

    private boolean isAt(String place) {
        return place.equals(wanted) || (wanted.indexOf(':') > 0 && place.endsWith("/" + wanted));
    }
}
