package io.pacto.sample;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Finding;
import io.pacto.api.Validator;
import java.util.List;

public final class NeedyValidator implements Validator {

    private final List<Finding> findings;

    public NeedyValidator(List<Finding> findings) {
        this.findings = findings;
    }

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        return findings;
    }
}
