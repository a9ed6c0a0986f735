package io.pacto.plugin.cireports;

import io.pacto.api.Installation;
import io.pacto.api.Installation.InstalledPlugin;
import io.pacto.api.Installation.RuleInfo;
import io.pacto.api.Mapping;
import io.pacto.api.Node;
import io.pacto.api.Scalar;
import io.pacto.api.Sequence;
import java.util.ArrayList;
import java.util.List;

/** The rules that occur, in the order in which they occur first. */
final class SarifRules {

    private final Installation installation;
    private final List<String> ids = new ArrayList<>();
    private final List<Node> rules = new ArrayList<>();

    SarifRules(Installation installation) {
        this.installation = installation;
    }

    /** Returns the place of an item's rule in the list, where it is put when it is new. */
    int index(Item item) {
        int index = ids.indexOf(item.rule());
        if (index < 0) {
            index = ids.size();
            ids.add(item.rule());
            rules.add(rule(item));
        }
        return index;
    }

    Sequence tree() {
        return Sequence.of(rules);
    }

    private Mapping rule(Item item) {
        RuleInfo info = info(item);
        String title = info.title().isEmpty() ? item.rule() : info.title();
        Level level = Level.ofWord(info.severity(), item.level());
        Mapping.Builder rule = Mapping.builder().put("id", item.rule()).put("shortDescription", text(title));
        if (!info.explanation().isEmpty()) {
            rule.put("fullDescription", text(info.explanation()));
            rule.put("help", help(info));
        }
        rule.put(
                "defaultConfiguration",
                Mapping.builder().put("level", level.sarif()).build());
        return rule.putIfAny(
                        "properties",
                        Mapping.builder()
                                .putIfAny("plugin", Scalar.of(item.plugin()))
                                .build())
                .build();
    }

    /** Two plugins may have a rule of one name; a plugin that does not declare its rules is no reason to fail. */
    private RuleInfo info(Item item) {
        for (InstalledPlugin plugin : installation.plugins()) {
            for (RuleInfo rule : plugin.rules()) {
                if (plugin.id().equals(item.plugin()) && rule.id().equals(item.rule())) {
                    return rule;
                }
            }
        }
        return new RuleInfo(item.rule(), "", "", "", "");
    }

    private static Mapping help(RuleInfo info) {
        if (info.example().isEmpty()) {
            return text(info.explanation());
        }
        return Mapping.builder()
                .put("text", info.explanation() + "\n\nExample:\n\n" + info.example() + "\n")
                .put("markdown", Markdown.text(info.explanation()) + "\n\n" + Markdown.fence("yaml", info.example()))
                .build();
    }

    private static Mapping text(String text) {
        return Mapping.builder().put("text", text).build();
    }
}
