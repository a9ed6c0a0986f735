package io.pacto.plugin.contract.rules;

import io.pacto.api.Finding;
import io.pacto.api.Node;
import io.pacto.api.Value;

/** The words for something that was there before. */
final class Duplicate {

    private Duplicate() {}

    static Finding error(String rule, Value<String> again, Node earlier) {
        return Finding.error(rule, again.node(), message(again, earlier)).hint("choose another name");
    }

    static String message(Value<String> again, Node earlier) {
        return "\"" + again.value() + "\" is already used by " + earlier.path();
    }
}
