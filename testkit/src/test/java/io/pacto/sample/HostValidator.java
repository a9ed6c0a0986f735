package io.pacto.sample;

import io.pacto.api.Bundle;
import io.pacto.api.Context;
import io.pacto.api.Finding;
import io.pacto.api.Validator;
import io.pacto.host.document.HostDocuments;
import java.util.List;

public final class HostValidator implements Validator {

    @Override
    public List<Finding> validate(Bundle bundle, Context context) {
        new HostDocuments().toJson(bundle.document());
        return List.of();
    }
}
