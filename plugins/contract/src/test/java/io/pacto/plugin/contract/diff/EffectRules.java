package io.pacto.plugin.contract.diff;

import io.pacto.api.Change;
import io.pacto.api.Classification;
import io.pacto.api.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The rule ids the comparison of fields can give. */
public final class EffectRules {

    private EffectRules() {}

    public static List<String> all() {
        List<String> ids = new ArrayList<>();
        for (Effect effect : Effect.values()) {
            for (Change.Type type : List.of(Change.Type.ADDED, Change.Type.REMOVED, Change.Type.MODIFIED)) {
                if (effect.classification(type, RuleSet.STANDARD) != null) {
                    ids.add(effect.rule(type));
                }
            }
        }
        return ids;
    }

    /** The class of every change, in the descriptor's words, by rule. */
    public static Map<String, String> severities() {
        Map<String, String> severities = new TreeMap<>();
        for (Effect effect : Effect.values()) {
            for (Change.Type type : Change.Type.values()) {
                Classification classification = effect.classification(type, RuleSet.STANDARD);
                if (classification != null) {
                    String word = classification.name().toLowerCase(Locale.ROOT).replace('_', '-');
                    severities.put(effect.rule(type), word);
                }
            }
        }
        return severities;
    }
}
