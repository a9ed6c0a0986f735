package io.pacto.plugin.contract.rules;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Contract.Behaviour;
import io.pacto.api.Contract.Scaling;
import io.pacto.api.Finding;
import io.pacto.api.Validator;
import io.pacto.api.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that replica intent makes sense. */
public final class ScalingRules implements Validator {

    private final List<Finding> findings = new ArrayList<>();

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        Scaling scaling = bundle.contract().scaling();
        if (scaling != null) {
            ends(scaling);
            workload(scaling, bundle.contract().runtime());
        }
        return findings;
    }

    private void ends(Scaling scaling) {
        Value<Integer> min = scaling.min();
        Value<Integer> max = scaling.max();
        if (min != null && max != null && min.value() > max.value()) {
            findings.add(Finding.error(
                            "SCALING_MIN_EXCEEDS_MAX",
                            scaling.node(),
                            "min " + min.value() + " is greater than max " + max.value())
                    .hint("raise max or lower min"));
        }
    }

    private void workload(Scaling scaling, @Nullable Behaviour runtime) {
        Value<String> workload = runtime == null ? null : runtime.workload();
        if (workload != null && workload.value().equals("job")) {
            findings.add(Finding.error(
                            "JOB_SCALING_NOT_ALLOWED", scaling.node(), "a job runs to completion and cannot scale")
                    .hint("remove scaling, or change runtime.workload"));
        }
    }
}
