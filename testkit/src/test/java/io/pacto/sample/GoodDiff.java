package io.pacto.sample;

import io.pacto.api.Bundle;
import io.pacto.api.Change;
import io.pacto.api.Context;
import io.pacto.api.DiffContributor;
import java.util.List;

public final class GoodDiff implements DiffContributor {

    @Override
    public List<Change> compare(Bundle before, Bundle after, Context context) {
        return List.of();
    }
}
