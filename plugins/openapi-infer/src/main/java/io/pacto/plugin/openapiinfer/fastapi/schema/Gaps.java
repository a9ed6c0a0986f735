package io.pacto.plugin.openapiinfer.fastapi.schema;

import io.pacto.api.Position;
import io.pacto.plugin.openapiinfer.framework.Gap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what the sources leave open; the same gap counts once. */
public final class Gaps {

    private final Set<Gap> found = new LinkedHashSet<>();

    /** No gaps yet. */
    public Gaps() {}

    /**
     * Adds one.
     *
     * @param file the file
     * @param line the line
     * @param text one sentence
     */
    public void add(String file, int line, String text) {
        found.add(new Gap(new Position(file, line, 0), text));
    }

    /** Returns the gaps in the order of the sources. */
    public List<Gap> all() {
        List<Gap> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing((Gap gap) -> gap.position().file())
                .thenComparingInt(gap -> gap.position().line()));
        return sorted;
    }
}
