package io.pacto.distribution.spare;

import io.pacto.api.Context;
import io.pacto.api.Generator;
import java.util.List;

/** Generates nothing. */
public final class SpareGenerator implements Generator {

    @Override
    public Generated generate(Request request, Context context) {
        return new Generated(List.of(), "");
    }
}
