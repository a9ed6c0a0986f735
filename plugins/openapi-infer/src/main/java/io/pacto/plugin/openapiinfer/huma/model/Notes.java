package io.pacto.plugin.openapiinfer.huma.model;

import io.pacto.api.Documents;
import io.pacto.api.Position;
import io.pacto.plugin.openapiinfer.framework.Gap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What could not be determined, each thing once. */
final class Notes {

    private final Set<Gap> gaps = new LinkedHashSet<>();
    private final Documents documents;
    private Supplier<Position> place = () -> Position.NONE;

    Notes(Documents documents) {
        this.documents = documents;
    }

    /** What reads JSON. */
    Documents documents() {
        return documents;
    }

    /** Says where the program is from now on. */
    void at(Supplier<Position> current) {
        this.place = current;
    }

    void add(String text) {
        gaps.add(new Gap(place.get(), text));
    }

    void add(Position position, String text) {
        gaps.add(new Gap(position, text));
    }

    List<Gap> all() {
        return new ArrayList<>(gaps);
    }
}
