package io.pacto.schemadiff;

import java.util.List;

/** Inclusion of lists. */
final class ArrayInclusion {

    private final Inclusion inclusion;

    ArrayInclusion(Inclusion inclusion) {
        this.inclusion = inclusion;
    }

    boolean sameContaining(List<Containing> old, List<Containing> now) {
        return inclusion.sameLists(List.of(), List.of()) && old.equals(now);
    }
}
