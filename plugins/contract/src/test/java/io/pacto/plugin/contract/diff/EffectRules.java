package io.pacto.plugin.contract.diff;

import io.pacto.api.Change;
import java.util.ArrayList;
import java.util.List;

/** The rule ids the comparison of fields can give. */
public final class EffectRules {

    private EffectRules() {}

    public static List<String> all() {
        List<String> ids = new ArrayList<>();
        for (Effect effect : Effect.values()) {
            for (Change.Type type : List.of(Change.Type.ADDED, Change.Type.REMOVED, Change.Type.MODIFIED)) {
                if (effect.classification(type) != null) {
                    ids.add(effect.rule(type));
                }
            }
        }
        return ids;
    }
}
