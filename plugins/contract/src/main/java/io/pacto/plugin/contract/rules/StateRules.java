package io.pacto.plugin.contract.rules;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract.Behaviour;
import io.pacto.api.Finding;
import io.pacto.api.Validator;
import io.pacto.api.Value;
import java.util.List;

/** Checks that a service without state keeps nothing; files are judged so by the structural layer already. */
public final class StateRules implements Validator {

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        Behaviour runtime = bundle.contract().runtime();
        Value<String> durability = runtime == null ? null : runtime.durability();
        Value<String> type = runtime == null ? null : runtime.stateType();
        if (durability == null
                || type == null
                || !type.value().equals("stateless")
                || !durability.value().equals("persistent")) {
            return List.of();
        }
        return List.of(Finding.error(
                        "STATELESS_PERSISTENT_CONFLICT",
                        durability.node(),
                        "a stateless service cannot be persistent; it must be ephemeral")
                .hint("write ephemeral, or change runtime.state.type"));
    }
}
