package io.pacto.plugin.openapiinfer.framework;

import io.pacto.api.Mapping;
import java.util.List;

/**
 * What was read from a program.
 *
 * @param document the OpenAPI document
 * @param gaps what could not be determined, in the order of the sources
 */
public record Inference(Mapping document, List<Gap> gaps) {

    /** Copies the gaps. */
    public Inference {
        gaps = List.copyOf(gaps);
    }
}
