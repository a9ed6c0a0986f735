package io.pacto.plugin.contract.rules;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Finding;
import io.pacto.api.Validator;
import java.util.List;

/** Checks that the contract's own version is one. */
public final class IdentityRules implements Validator {

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        Finding finding =
                Versions.check("INVALID_SEMVER", bundle.contract().service().version());
        return finding == null ? List.of() : List.of(finding);
    }
}
