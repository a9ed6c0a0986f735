package io.pacto.plugin.contract.rules;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract.Behaviour;
import io.pacto.api.Finding;
import io.pacto.api.Validator;
import io.pacto.api.Value;
import java.util.List;

/** Doubts an upgrade strategy that does not fit the state: an order matters only to instances that differ. */
public final class UpgradeRules implements Validator {

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        Behaviour runtime = bundle.contract().runtime();
        Value<String> strategy = runtime == null ? null : runtime.upgradeStrategy();
        Value<String> type = runtime == null ? null : runtime.stateType();
        if (strategy == null
                || type == null
                || !strategy.value().equals("ordered")
                || !type.value().equals("stateless")) {
            return List.of();
        }
        return List.of(Finding.warning(
                        "UPGRADE_STRATEGY_STATE_MISMATCH",
                        strategy.node(),
                        "an \"ordered\" upgrade has no effect on a \"stateless\" service")
                .hint("use rolling or recreate"));
    }
}
