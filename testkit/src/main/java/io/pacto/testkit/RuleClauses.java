package io.pacto.testkit;

import io.pacto.api.Installation.RuleInfo;
import io.pacto.host.plugin.Descriptor;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules: a code of the validation layers, or {@code <plugin-id>.<thing>.<event>}, where a part of the id will do; unique,
 * with a title.
 */
final class RuleClauses {

    private final Descriptor descriptor;

    RuleClauses(Descriptor descriptor) {
        this.descriptor = descriptor;
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (RuleInfo rule : descriptor.rules()) {
            ids.add(rule.id());
            if (!isWellFormed(rule.id())) {
                problems.add("rule \"" + rule.id() + "\" is neither a code in upper case nor of the form "
                        + descriptor.id() + ".thing.event");
            }
            if (rule.title().isBlank()) {
                problems.add("rule \"" + rule.id() + "\" has no title");
            }
        }
        for (String id : Naming.repeated(ids)) {
            problems.add("rule \"" + id + "\" is declared more than once");
        }
        return problems;
    }

    private boolean isWellFormed(String id) {
        return Naming.CODE.matcher(id).matches()
                || (Naming.RULE.matcher(id).matches() && isOwn(id.substring(0, id.indexOf('.'))));
    }

    /** The plugin's id, or the part of it that says what it is about: {@code proto} of {@code protobuf}. */
    private boolean isOwn(String first) {
        String id = descriptor.id();
        return id.startsWith(first) || id.endsWith("-" + first);
    }
}
