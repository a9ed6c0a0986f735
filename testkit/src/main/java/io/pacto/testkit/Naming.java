package io.pacto.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How things are called in descriptors. */
final class Naming {

    /** Lower case, digits and single hyphens: {@code schema-infer}. */
    private static final String WORD = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    static final Pattern ID = Pattern.compile(WORD);
    static final Pattern COMMAND = Pattern.compile(WORD + "( " + WORD + ")?");
    static final Pattern TOOL = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*");
    static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    static final Pattern RULE = Pattern.compile(WORD + "(\\." + WORD + ")+");

    private Naming() {}

    /** Tells which of the names occur more than once, in order. */
    static List<String> repeated(List<String> names) {
        Set<String> seen = new HashSet<>();
        List<String> repeated = new ArrayList<>();
        for (String name : names) {
            if (!seen.add(name) && !repeated.contains(name)) {
                repeated.add(name);
            }
        }
        return repeated;
    }
}
