package io.pacto.sample;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Finding;
import io.pacto.api.Validator;
import java.util.List;

public final class DiskValidator implements Validator {

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        context.disk().resolve("somewhere");
        return List.of();
    }
}
