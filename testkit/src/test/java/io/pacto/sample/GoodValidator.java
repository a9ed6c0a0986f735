package io.pacto.sample;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Finding;
import io.pacto.api.Validator;
import java.util.List;

public final class GoodValidator implements Validator {

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        return bundle.contract().interfaces().isEmpty()
                ? List.of()
                : List.of(Finding.info("sample.interface.found", bundle.document(), "it has interfaces"));
    }
}
