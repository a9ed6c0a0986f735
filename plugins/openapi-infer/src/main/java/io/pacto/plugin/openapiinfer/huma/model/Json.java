package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.api.Node;
import io.pacto.plugin.openapiinfer.huma.eval.Machine;
import io.pacto.plugin.openapiinfer.huma.eval.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that is known as JSON, such as a default in a tag. */
record Json(Node node) implements Value.Host {

    @Override
    public @Nullable Value call(String name, List<Value> arguments, Machine machine) {
        return null;
    }
}
