package io.pacto.plugin.policy.enforce;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Finding;
import io.pacto.api.Validator;
import java.util.List;

/**
 * Holds a contract to its policies: every schema its entries lead to has to accept it, and an entry that leads nowhere is
 * an error. A contract without policies costs one look at an empty list.
 */
public final class Enforcement implements Validator {

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        return bundle.contract().policies().isEmpty() ? List.of() : new Verdicts(bundle, context).findings();
    }
}
